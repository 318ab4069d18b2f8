using Diary.Domain.Grading;

namespace Diary.Domain.Marks;

/// <summary>What has to be done to a column for its cells to become what was entered. Pure.</summary>
/// <param name="Revised">Marks that become another value, or are taken back.</param>
internal sealed record ColumnPlan(
    MarkSheet Sheet,
    IReadOnlyList<(StandingMark Standing, MarkValue? Value)> Revised,
    IReadOnlyList<CellConflict> Conflicts
)
{
    public static ColumnPlan Of(SheetFacts facts, ColumnEntries entries)
    {
        var sheet = new MarkSheet(entries.LessonId, entries.WorkType, [])
        {
            Title = entries.Title,
            LateReason = entries.Reason,
            AcceptsWarnings = entries.AcceptsWarnings,
        };
        var column = facts.ColumnOf(sheet);
        var (added, revised, conflicts) = (
            new List<SheetEntry>(),
            new List<(StandingMark, MarkValue?)>(),
            new List<CellConflict>()
        );
        foreach (var cell in entries.Marks)
        {
            var standing = facts
                .Standing.Where(other => other.Column == column && other.Mark.StudentId == cell.StudentId)
                .Select(other => other.Mark)
                .OrderBy(mark => mark.Slot)
                .ToList();
            if (!standing.Select(mark => new SeenMark(mark.MarkId, mark.Version)).ToHashSet().SetEquals(cell.Seen))
            {
                conflicts.Add(new CellConflict(cell.StudentId, standing));
                continue;
            }

            revised.AddRange(
                standing
                    .Select((mark, place) => (mark, cell.Values.ElementAtOrDefault(place)))
                    .Where(pair => pair.mark.Value != pair.Item2)
            );
            if (cell.Values.Count > standing.Count)
            {
                added.Add(
                    new SheetEntry(cell.StudentId, [.. cell.Values.Skip(standing.Count)]) { FirstSlot = standing.Count }
                );
            }
        }

        return new ColumnPlan(sheet with { Entries = added }, revised, conflicts);
    }
}
