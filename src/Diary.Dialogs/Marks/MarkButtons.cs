using Diary.Dialogs.Students;
using Diary.Domain.Marks;

namespace Diary.Dialogs.Marks;

/// <summary>What may be asked after an answer about marks.</summary>
internal static class MarkButtons
{
    private const int MostSubjects = 8;

    public static MarksButtons Of(DiaryQuery query, MarkFilter filter, IReadOnlyList<MarkLine> lines, bool isAlone)
    {
        var subjects = lines.Select(line => (line.SubjectKey, line.Subject)).Distinct().ToList();
        var ofClass = query.Whose is Whose.OfClass;
        var running = query with { Detail = AskedPeriod.Running.Encode() };
        var first = filter with { Page = 0 };
        return new MarksButtons(
            filter.Sort is MarkSort.Date ? null : Code(query, first with { Sort = MarkSort.Date }),
            filter.Sort is MarkSort.Subject || subjects.Count < 2
                ? null
                : Code(query, first with { Sort = MarkSort.Subject }),
            filter.Sort is MarkSort.Kind || lines.Count == 0 ? null : Code(query, first with { Sort = MarkSort.Kind }),
            isAlone && filter.Page > 0 ? Code(query, filter with { Page = filter.Page - 1 }) : null,
            isAlone && filter.Sort is MarkSort.Date && Entries(lines) > (filter.Page + 1) * MarkEntries.OnPage
                ? Code(query, filter with { Page = filter.Page + 1 })
                : null,
            filter.IsNarrow ? Code(query, new MarkFilter(Sort: filter.Sort)) : null,
            query.Subject is null ? null : Code(query with { Subject = null }, first),
            DayNavigator.Code(DiaryDialogNames.Averages, running),
            DayNavigator.Code(DiaryDialogNames.TermGrades, running),
            lines.Count == 0 ? null : DayNavigator.Code(DiaryDialogNames.PickMark, query with { Detail = null }),
            ofClass && subjects.Count > 1
                ?
                [
                    .. subjects
                        .Take(MostSubjects)
                        .Select(subject => new ChildButton(
                            Code(query with { Subject = subject.SubjectKey }, first),
                            subject.Subject
                        )),
                ]
                : []
        );
    }

    private static int Entries(IEnumerable<MarkLine> lines) =>
        lines.Select(line => (line.ColumnId, line.StudentId)).Distinct().Count();

    private static string Code(DiaryQuery query, MarkFilter filter) =>
        DayNavigator.Code(MarksDialog.Name, query with { Detail = filter.Encode() });
}
