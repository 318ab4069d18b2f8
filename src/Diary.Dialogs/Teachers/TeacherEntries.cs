using Diary.Domain.People;
using Diary.Domain.Teachers;

namespace Diary.Dialogs.Teachers;

internal static class TeacherEntries
{
    public static TeacherEntry Of(TeacherLine line) =>
        new(FullName(line.Teacher), line.Subject, line.GroupTitle, Hours(line.Hours));

    /// <summary>Each teacher once, with the classes that they teach.</summary>
    public static IReadOnlyList<TeacherEntry> OfSchool(IReadOnlyList<TeacherLine> lines) =>
        [
            .. lines
                .GroupBy(line => line.TeacherId)
                .Select(teacher => teacher.ToList())
                .OrderBy(teacher => teacher[0].Teacher.FamilyName, StringComparer.Ordinal)
                .Select(teacher => new TeacherEntry(
                    FullName(teacher[0].Teacher),
                    teacher[0].Subject,
                    string.Join(", ", teacher.Select(line => line.ClassTitle ?? line.GroupTitle).Distinct()),
                    Hours(teacher[0].Hours)
                )),
        ];

    private static string FullName(PersonName name) =>
        string.Join(' ', new[] { name.FamilyName, name.GivenName, name.Patronymic }.OfType<string>());

    private static IReadOnlyList<HoursEntry> Hours(IReadOnlyList<HoursLine> hours) =>
        [
            .. hours
                .GroupBy(line => (line.Start, line.End))
                .Select(times => new HoursEntry(
                    [.. times.Select(line => line.Weekday)],
                    times.Key.Start,
                    times.Key.End
                )),
        ];
}
