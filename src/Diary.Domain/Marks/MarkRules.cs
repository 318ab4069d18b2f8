using Diary.Domain.Grading;

namespace Diary.Domain.Marks;

/// <summary>What of a sheet does not keep the school's rules. Pure: the same facts, the same findings.</summary>
internal static class MarkRules
{
    public static IReadOnlyList<MarkFinding> Check(SheetFacts facts, MarkSheet sheet) =>
        [.. OfWork(facts, sheet), .. sheet.Entries.SelectMany(entry => OfEntry(facts, sheet, entry))];

    private static IEnumerable<MarkFinding> OfWork(SheetFacts facts, MarkSheet sheet)
    {
        if (sheet.WorkType is null && sheet.Entries.Any(entry => !entry.IsAbsent))
        {
            yield return Found(facts, MarkRule.WorkNamed, null);
        }

        if (sheet.MeantDay is { } meant && meant != facts.Lesson.Date)
        {
            yield return Found(facts, MarkRule.LessonOnThatDay, null);
        }
    }

    private static IEnumerable<MarkFinding> OfEntry(SheetFacts facts, MarkSheet sheet, SheetEntry entry)
    {
        var student = entry.StudentId;
        if (!facts.Has(student))
        {
            yield return Found(facts, MarkRule.MemberOfGroup, student);
            yield break;
        }

        if (!IsComplete(sheet, entry))
        {
            yield return Found(facts, MarkRule.EntryComplete, student);
        }

        if (entry.Values.Any(value => !value.Fits))
        {
            yield return Found(facts, MarkRule.ValueInRange, student);
        }

        if (Taken(facts, sheet, entry) is { } standing)
        {
            yield return Found(facts, MarkRule.PlaceFree, student) with
            {
                Standing = standing,
            };
        }

        if (entry.Values.Count > 0 && OtherWork(facts, sheet, student) is { } other)
        {
            yield return Found(facts, MarkRule.OneWorkPerDay, student) with
            {
                Standing = other,
            };
        }

        var wasAway = facts.Roll.Any(line => line.StudentId == student && line.IsAbsent);
        if (wasAway && entry.Values.Any(value => value.Kind is MarkKind.Numeric))
        {
            yield return Found(facts, MarkRule.PresentThatDay, student);
        }
    }

    private static bool IsComplete(MarkSheet sheet, SheetEntry entry) =>
        entry.IsAbsent
            ? entry.Values.Count == 0
            : entry.Values.Count is > 0 and <= SheetEntry.MaxValues
                && sheet.Entries.Count(other => other.StudentId == entry.StudentId) == 1;

    private static StandingMark? Taken(SheetFacts facts, MarkSheet sheet, SheetEntry entry) =>
        facts.ColumnOf(sheet) is { } column
            ? facts
                .Standing.Where(standing => standing.Column == column)
                .Select(standing => standing.Mark)
                .FirstOrDefault(mark => mark.StudentId == entry.StudentId && entry.Takes(mark.Slot))
            : null;

    private static StandingMark? OtherWork(SheetFacts facts, MarkSheet sheet, Guid student)
    {
        var column = facts.ColumnOf(sheet);
        return facts
            .Standing.Where(standing => standing.Column != column)
            .Select(standing => standing.Mark)
            .FirstOrDefault(mark => mark.StudentId == student);
    }

    private static MarkFinding Found(SheetFacts facts, MarkRule rule, Guid? student) =>
        new(rule, facts.Rules.SeverityOf(rule), student);
}
