namespace Diary.Domain.PlannedWorks;

/// <summary>The works of those who learn in a group, over some weeks, with the school's rule about them.</summary>
/// <param name="Works">In the order of their days.</param>
public sealed record WorkLoads(WorkLoadRule Rule, IReadOnlyList<LoadLine> Works)
{
    private const int DaysInWeek = 7;

    /// <summary>What stands beside a work on a day.</summary>
    /// <param name="except">The work itself, where it is planned already.</param>
    public WorkLoad Beside(string workType, DateOnly day, Guid? except = null)
    {
        var monday = MondayOf(day);
        return new WorkLoad(
            Rule,
            day,
            workType,
            [.. Works.Where(work => work.WorkId != except && MondayOf(work.Date) == monday)]
        );
    }

    internal static DateOnly MondayOf(DateOnly date) =>
        date.AddDays(-(((int)date.DayOfWeek + DaysInWeek - 1) % DaysInWeek));

    internal static DateOnly SundayOf(DateOnly date) => MondayOf(date).AddDays(DaysInWeek - 1);
}

/// <summary>The other works of the same week.</summary>
public sealed record WorkLoad(WorkLoadRule Rule, DateOnly Day, string WorkType, IReadOnlyList<LoadLine> Works)
{
    /// <summary>What takes a lesson and a preparation; a short check at the beginning of a lesson does not count.</summary>
    private static readonly HashSet<string> Big = ["test", "dictation", "essay"];

    public IReadOnlyList<LoadLine> SameDay => [.. Works.Where(work => work.Date == Day)];

    public bool IsDayFull => IsBig(WorkType) && SameDay.Count(Counts) >= Rule.MaxPerDay;

    public bool IsWeekFull => IsBig(WorkType) && Works.Count(Counts) >= Rule.MaxPerWeek;

    public PlannedWorkRefusal? Refusal =>
        (Rule.Strictness, IsDayFull, IsWeekFull) switch
        {
            (RuleStrictness.Refuse, true, _) => PlannedWorkRefusal.DayIsFull,
            (RuleStrictness.Refuse, _, true) => PlannedWorkRefusal.WeekIsFull,
            _ => null,
        };

    private static bool IsBig(string workType) => Big.Contains(workType);

    private static bool Counts(LoadLine work) => IsBig(work.WorkType);
}

/// <summary>A work that somebody of the group has to write.</summary>
public sealed record LoadLine(Guid WorkId, DateOnly Date, string Subject, string WorkType);
