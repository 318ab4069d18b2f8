namespace Diary.Dialogs.Homework.Setting;

/// <summary>Part of other views.</summary>
public sealed record PlaceButton(string Group, string Subject, string Value);

/// <summary>Part of other views.</summary>
public sealed record TemplateButton(string Title, string Value);

/// <summary>Part of other views.</summary>
/// <param name="Number">Of the lesson.</param>
public sealed record DueButton(DateOnly Date, int Number, string Value);

/// <summary>Part of other views.</summary>
public sealed record MinutesButton(int Minutes, string Value);

/// <summary>Homework as its teacher sees it. Part of other views.</summary>
/// <param name="Text">Empty for «без задания».</param>
/// <param name="LessonNumber">Null when there is no lesson of the subject on the day.</param>
/// <param name="Students">Empty for everybody.</param>
public sealed record AssignedText(
    string Group,
    string Subject,
    string Text,
    DateOnly Due,
    int? LessonNumber,
    int? Minutes,
    IReadOnlyList<string> Students,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Links,
    bool NeedsSubmission
);

/// <summary>What the class has to do by the same day. Part of other views.</summary>
/// <param name="Total">With the homework that is being set.</param>
public sealed record LoadText(
    IReadOnlyList<LoadLine> Others,
    IReadOnlyList<TestLine> Tests,
    int Total,
    int? Norm,
    bool IsOver
);

/// <summary>What the class has to write on the day. Part of other views.</summary>
/// <param name="WorkType">The kind of work as the journal names it.</param>
public sealed record TestLine(string Subject, string WorkType);

/// <summary>Part of other views.</summary>
public sealed record LoadLine(string Subject, int? Minutes);

/// <summary>Part of other views.</summary>
/// <param name="WhomButton">Null when homework is being changed: it stays whose it is.</param>
public sealed record AssignButtons(
    string Yes,
    string No,
    string Text,
    string Due,
    string Minutes,
    string Files,
    string? WhomButton,
    string Submission
);

/// <summary>Part of other views.</summary>
/// <param name="TemplateButton">Null for «без задания».</param>
public sealed record AfterAssignButtons(
    string WithdrawButton,
    string CorrectButton,
    string? TemplateButton,
    string CardButton
);
