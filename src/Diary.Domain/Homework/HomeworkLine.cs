namespace Diary.Domain.Homework;

/// <summary>What one subject asks for on one day.</summary>
/// <param name="OwnerId">Whose homework it is here: the student or the class that was asked for.</param>
/// <param name="LessonNumber">The lesson for which it is due; null when there is no such lesson that day.</param>
/// <param name="GroupTitle">Of a part of a class; null for a whole class.</param>
/// <param name="Tasks">What is to be done; empty when nothing is, or when it is not known yet.</param>
public sealed record HomeworkLine(
    Guid OwnerId,
    DateOnly Date,
    int? LessonNumber,
    string SubjectKey,
    string Subject,
    string? GroupTitle,
    HomeworkState State,
    IReadOnlyList<HomeworkTask> Tasks
);

/// <param name="IsIndividual">Whether it was set for this student and not for the group.</param>
/// <param name="Materials">How many files and links belong to it.</param>
/// <param name="IsDone">Whether the student says that it is done; never of a class.</param>
public sealed record HomeworkTask(
    Guid Id,
    string Text,
    int? Minutes,
    bool IsIndividual,
    int Materials = 0,
    bool IsDone = false,
    HandingIn HandingIn = HandingIn.NotAsked
);

/// <summary>Whether work is to be handed in, and how far it is.</summary>
public enum HandingIn
{
    NotAsked,

    /// <summary>To be handed in.</summary>
    Missing,
    HandedIn,

    /// <summary>To be done again.</summary>
    Returned,
    Checked,
}

public enum HomeworkState
{
    Set,

    /// <summary>«не задано»: the teacher said so.</summary>
    NothingSet,

    /// <summary>«ещё не внесено»: the teacher has said nothing yet.</summary>
    NotEntered,

    /// <summary>The lesson is cancelled, and nothing was set for it.</summary>
    NoLesson,
}
