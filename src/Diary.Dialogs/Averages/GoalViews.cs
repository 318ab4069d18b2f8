using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;

namespace Diary.Dialogs.Averages;

/// <summary>What it takes to reach a grade before the term is over.</summary>
/// <param name="IsForSubject">Whether one subject was asked for.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record GoalView(bool IsForSubject, IReadOnlyList<GoalOwner> Owners, GoalButtons Buttons, TimeOnly AsOf)
    : ITemplateView;

/// <param name="Period">Null in summer, before anything has begun.</param>
public sealed record GoalOwner(
    OwnerName Owner,
    bool IsUnmarkedGrade,
    DiaryPeriod? Period,
    IReadOnlyList<GoalLine> Lines,
    IReadOnlyList<OwedWork> Owed
)
{
    /// <summary>Where something is still to be done.</summary>
    public IReadOnlyList<GoalLine> Open => [.. Lines.Where(line => line.State is not GoalState.Reached)];

    public int Reached => Lines.Count(line => line.State is GoalState.Reached);
}

/// <param name="Wanted">The grade; null where an average is wanted.</param>
/// <param name="Threshold">The average it takes.</param>
/// <param name="LessonsLeft">Until the end of the term.</param>
public sealed record GoalLine(
    string Subject,
    int? Wanted,
    decimal Threshold,
    GoalState State,
    ComputedGrade Now,
    IReadOnlyList<GoalChoice> Choices,
    decimal? Best,
    int Limit,
    int LessonsLeft
);

/// <summary>One way, and the average that comes out.</summary>
public sealed record GoalChoice(IReadOnlyList<GoalStep> Steps, decimal Average);

public sealed record GoalStep(int Value, int Count, string WorkType, int Weight);

/// <summary>What may be asked next. Each is null where it makes no sense.</summary>
public sealed record GoalButtons(
    string Average,
    string? AllSubjects,
    IReadOnlyList<GoalGradeButton> Grades,
    IReadOnlyList<ChildButton> Children
);

/// <summary>The same question about another grade.</summary>
public sealed record GoalGradeButton(string Value, int Grade);
