using Diary.Dialogs.Students;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework;

/// <summary>Whose homework. Part of other views.</summary>
/// <param name="NoLessons">Set when there is nothing to show.</param>
public sealed record HomeworkOwner(OwnerName Owner, IReadOnlyList<HomeworkDay> Days, NoLessons? NoLessons);

/// <summary>One day: what is set, and the subjects without anything. Part of other views.</summary>
/// <param name="NothingSet">«Не задано»: the teacher said so.</param>
/// <param name="NotEntered">«Ещё не внесено»: nobody said anything.</param>
/// <param name="Cancelled">No lesson, and nothing set.</param>
/// <param name="Minutes">Of all estimates together.</param>
/// <param name="Unestimated">How many tasks have no estimate.</param>
public sealed record HomeworkDay(
    DateOnly Date,
    IReadOnlyList<HomeworkEntry> Entries,
    IReadOnlyList<string> NothingSet,
    IReadOnlyList<string> NotEntered,
    IReadOnlyList<string> Cancelled,
    int Minutes,
    int Unestimated
);

/// <summary>What one subject asks for. Part of other views.</summary>
public sealed record HomeworkEntry(
    int? Number,
    string Subject,
    string? GroupTitle,
    IReadOnlyList<HomeworkTaskLine> Tasks
);

/// <summary>One task. Part of other views.</summary>
public sealed record HomeworkTaskLine(
    string Text,
    int? Minutes,
    bool IsIndividual,
    bool IsDone,
    int Materials,
    HandingIn HandingIn
);

/// <summary>What can be done about the assignments shown. Part of other views.</summary>
/// <param name="Ticks">«Сделал», for the student.</param>
/// <param name="Files">To the files of one assignment.</param>
/// <param name="Submits">To what is to be handed in.</param>
/// <param name="Cards">To one assignment whole.</param>
/// <param name="CardsButton">Shows <paramref name="Cards"/>; null when they are shown.</param>
/// <param name="BackButton">From them back.</param>
public sealed record HomeworkButtons(
    IReadOnlyList<TickButton> Ticks,
    IReadOnlyList<TaskButton> Files,
    IReadOnlyList<TaskButton> Submits,
    IReadOnlyList<TaskButton> Cards,
    string? CardsButton,
    string? BackButton
);

/// <summary>Part of other views.</summary>
public sealed record TickButton(string Subject, bool IsIndividual, bool IsDone, string Value);

/// <summary>Part of other views.</summary>
/// <param name="Child">Whose it is, where there are several.</param>
/// <param name="Count">Of files.</param>
public sealed record TaskButton(string Subject, string? Child, int Count, string Value);

/// <summary>Part of other views.</summary>
public sealed record UndoneButton(int Count, string Value);

/// <summary>Part of other views.</summary>
/// <param name="Overdue">Whose day has passed.</param>
/// <param name="Ahead">Whose day is to come.</param>
public sealed record UndoneOwner(OwnerName Owner, IReadOnlyList<UndoneTask> Overdue, IReadOnlyList<UndoneTask> Ahead);

/// <summary>Part of other views.</summary>
public sealed record UndoneTask(DateOnly DueDate, string Subject, string Text);

/// <summary>Part of other views.</summary>
public sealed record MaterialLink(string Title, string Url);

/// <summary>Part of other views.</summary>
/// <param name="GroupTitle">«7Б» or a part of it.</param>
/// <param name="Teacher">«Иванова А. П.»</param>
/// <param name="Done">Those of the reader's students who have ticked it off; of the reader alone, null as a name.</param>
public sealed record HomeworkCardText(
    string Subject,
    string? GroupTitle,
    DateOnly AssignedOn,
    DateOnly DueDate,
    int? LessonNumber,
    string Text,
    int? Minutes,
    bool IsIndividual,
    bool NeedsSubmission,
    bool IsWithdrawn,
    bool IsOverdue,
    string Teacher,
    IReadOnlyList<string> Files,
    IReadOnlyList<MaterialLink> Links,
    IReadOnlyList<CardDone> Done
);

/// <summary>Part of other views.</summary>
/// <param name="Name">Null for the reader.</param>
public sealed record CardDone(string? Name, bool IsDone, HandingIn HandingIn);

/// <summary>Part of other views.</summary>
/// <param name="Students">What can be done for each of the reader's students.</param>
/// <param name="Teacher">What the teacher can do; null for others.</param>
/// <param name="RosterButton">To who has handed in; null for families.</param>
/// <param name="HistoryButton">Null when nothing was changed.</param>
public sealed record HomeworkCardButtons(
    TickButton? Tick,
    string? FilesButton,
    int FileCount,
    IReadOnlyList<StudentButtons> Students,
    TeacherButtons? Teacher,
    string? RosterButton,
    int HandedIn,
    int Waiting,
    string? HistoryButton,
    string DayButton
);

/// <summary>Part of other views.</summary>
/// <param name="Name">Null for the reader.</param>
/// <param name="SubmitButton">Null when the work is checked.</param>
/// <param name="WorkButton">To what was handed in; null when nothing was.</param>
public sealed record StudentButtons(string? Name, string? SubmitButton, string? WorkButton, string CommentsButton);

/// <summary>Part of other views.</summary>
public sealed record TeacherButtons(string? CorrectButton, string? WithdrawButton, string? RestoreButton);
