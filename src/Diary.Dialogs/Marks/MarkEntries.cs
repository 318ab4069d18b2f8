using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Marks;
using Diary.Domain.School;

namespace Diary.Dialogs.Marks;

/// <summary>Lays the marks out for a phone: a work with two marks in one row, the long part to be opened.</summary>
internal static class MarkEntries
{
    public const int OnPage = 40;
    private const int SeenAlone = 10;
    private const int SeenTogether = 5;

    /// <param name="form">In full, nothing is left to be opened; in a file, every mark has a row of its own.</param>
    public static MarksOwner Owner(
        DiaryOwner owner,
        IReadOnlyList<MarkLine> lines,
        MarkFilter filter,
        bool isAlone,
        AnswerForm form
    )
    {
        var ofClass = owner.Id is null;
        var entries = Gather(lines, ofClass);
        var isStudentGrid = ofClass && lines.Select(line => line.SubjectId).Distinct().Count() == 1;
        var unmarked = owner.Grade == Grades.First;
        if (form is AnswerForm.File)
        {
            return new MarksOwner(owner.Name, unmarked, Sorted(entries, filter.Sort), [], [], entries.Count, 0);
        }

        if (entries.Count > 0 && (isStudentGrid || filter.Sort is not MarkSort.Date))
        {
            var rows = isStudentGrid ? ByStudent(entries) : Grid(entries, filter.Sort);
            return new MarksOwner(owner.Name, unmarked, [], [], rows, entries.Count, 0);
        }

        if (form is AnswerForm.InFull)
        {
            return new MarksOwner(owner.Name, unmarked, entries, [], [], entries.Count, 0);
        }

        var page = entries.Skip(filter.Page * OnPage).Take(OnPage).ToList();
        var seen = isAlone ? SeenAlone : SeenTogether;
        return new MarksOwner(
            owner.Name,
            unmarked,
            [.. page.Take(seen)],
            [.. page.Skip(seen)],
            [],
            entries.Count,
            Math.Max(0, entries.Count - ((filter.Page + 1) * OnPage))
        );
    }

    private static List<MarkEntry> Gather(IEnumerable<MarkLine> lines, bool ofClass) =>
        [
            .. lines
                .GroupBy(line => (line.ColumnId, line.StudentId))
                .Select(work => work.ToList())
                .Select(work => new MarkEntry(
                    work[0].Date,
                    work[0].Subject,
                    ofClass ? work[0].Student.WithInitials : null,
                    [.. work.Select(line => new MarkSlot(line.Value, line.Before, line.IsWithdrawn))],
                    work[0].WorkType,
                    work[0].Title,
                    work[0].Weight,
                    work.Select(line => line.Comment).FirstOrDefault(comment => comment is not null),
                    work.Select(line => line.DueOn).FirstOrDefault(due => due is not null)
                )),
        ];

    private static List<MarkEntry> Sorted(List<MarkEntry> entries, MarkSort sort) =>
        sort switch
        {
            MarkSort.Subject => [.. entries.OrderBy(entry => entry.Subject, StringComparer.CurrentCulture)],
            MarkSort.Kind => [.. entries.OrderBy(entry => entry.WorkType, StringComparer.Ordinal)],
            MarkSort.Date => entries,
        };

    private static List<MarkGridRow> ByStudent(IEnumerable<MarkEntry> entries) =>
        Rows(entries.GroupBy(entry => entry.Student), student => (student, null));

    private static List<MarkGridRow> Grid(IEnumerable<MarkEntry> entries, MarkSort sort) =>
        sort is MarkSort.Kind
            ? Rows(entries.GroupBy(entry => (string?)entry.WorkType), kind => (null, kind))
            : Rows(entries.GroupBy(entry => (string?)entry.Subject), subject => (subject, null));

    /// <summary>In the order in which they were given: a row is read from left to right.</summary>
    private static List<MarkGridRow> Rows(
        IEnumerable<IGrouping<string?, MarkEntry>> groups,
        Func<string?, (string? Title, string? WorkType)> named
    ) =>
        [
            .. groups
                .OrderBy(row => row.Key, StringComparer.CurrentCulture)
                .Select(row => new MarkGridRow(
                    named(row.Key).Title,
                    named(row.Key).WorkType,
                    [.. row.OrderBy(entry => entry.Date)]
                )),
        ];
}
