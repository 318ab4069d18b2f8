using System.Globalization;
using Diary.Dialogs.Students;
using Diary.Domain.Attendance;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Attendance;

/// <summary>Makes a roll and what is drafted of it into the message that the teacher sees.</summary>
internal sealed record RollCard(LessonRoll Roll, RollDraft Draft, Func<string, string> Button)
{
    /// <summary>With the keys below them at most 32 buttons.</summary>
    private const int StudentsOnPage = 28;
    private const int KeysInRow = 2;

    public static RollPlace PlaceOf(LessonRoll roll) =>
        new(roll.GroupTitle ?? roll.ClassTitle ?? "", roll.Subject, roll.Date, roll.Number);

    public RollView View()
    {
        var first = Draft.Page * StudentsOnPage;
        var hasLater = first + StudentsOnPage < Roll.Students.Count;
        return new RollView(
            PlaceOf(Roll),
            Roll.Version > 0,
            Draft.IsOpen,
            Roll.Students.Count,
            Away(),
            [
                .. Roll
                    .Students.Where(student => student.Notice is not null && Of(student) is null)
                    .Select(student => new RollAnnounced(Short(student.Name), student.Notice!.Value)),
            ],
            Draft.Unknown,
            Draft.Doubtful,
            Draft.IsOpen ? [.. Roll.Students.Select(Key).Skip(first).Take(StudentsOnPage).Chunk(KeysInRow)] : [],
            Draft.IsOpen && Draft.Page > 0 ? Page(Draft.Page - 1) : null,
            Draft.IsOpen && hasLater ? Page(Draft.Page + 1) : null,
            Button(RollDialog.Open),
            Button(RollDialog.Save),
            Button(RollDialog.Cancel)
        );
    }

    public RollSavedView Saved(CalledRoll called) =>
        new(
            PlaceOf(Roll),
            called.IsCorrection,
            called.Changed,
            Roll.Students.Count,
            Away(),
            RollDialog.CodeFor(Roll.LessonId),
            ClassName.Read(Roll.ClassTitle) is { } name
                ? DayNavigator.Code(AbsentDialog.Name, new DiaryQuery(Roll.Date, Roll.Date, new Whose.OfClass(name)))
                : null
        );

    private List<RollLetterLine> Away() =>
        [
            .. from student in Roll.Students
            let mark = Of(student)
            where mark is not null
            let letter = RollLetters.Of(Roll, mark.Code)
            where letter is not null
            select new RollLetterLine(Short(student.Name), letter.Code, letter.Category, mark.Minutes),
        ];

    private RollKey Key(RollStudent student, int number) =>
        new(
            Button(RollDialog.StudentKey + number.ToString(CultureInfo.InvariantCulture)),
            Of(student)?.Code,
            Short(student.Name),
            student.Notice is not null
        );

    private RollMark? Of(RollStudent student) =>
        Draft.Marks.FirstOrDefault(mark => mark.StudentId == student.StudentId);

    private string Page(int number) => Button(RollDialog.PageKey + number.ToString(CultureInfo.InvariantCulture));

    private static string Short(PersonName name) => $"{name.FamilyName} {name.GivenName[0]}.";
}
