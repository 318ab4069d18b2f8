using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;

namespace Diary.Dialogs.MarkEntry;

/// <summary>A sheet of marks as it comes about in a conversation.</summary>
public sealed record PutMarksState
{
    /// <summary>What the person wrote; empty for one who goes by buttons.</summary>
    public string Text { get; init; } = "";

    /// <summary>The lessons that may be meant, today's first.</summary>
    public IReadOnlyList<LessonChoice> Lessons { get; init; } = [];

    public LessonChoice? Lesson { get; init; }

    /// <summary>The day that was named, where it has no such lesson.</summary>
    public DateOnly? MeantDay { get; init; }

    public string? WorkType { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<RollName> Roll { get; init; } = [];

    public IReadOnlyList<DraftMark> Marks { get; init; } = [];

    /// <summary>Names that are still to be cleared up.</summary>
    public IReadOnlyList<DraftQuestion> Questions { get; init; } = [];

    /// <summary>What the next pressed names get: "5", or "n" for who is not there.</summary>
    public string Palette { get; init; } = "5";

    public bool IsHeld { get; init; }

    public string? LateReason { get; init; }

    public DraftCheck? Check { get; init; }
}

/// <summary>A lesson that may be marked.</summary>
public sealed record LessonChoice(
    Guid LessonId,
    DateOnly Date,
    int Number,
    Guid GroupId,
    string Learners,
    string? ClassTitle,
    string SubjectKey,
    string Subject
)
{
    internal static LessonChoice Of(JournalLesson lesson) =>
        new(
            lesson.LessonId,
            lesson.Date,
            lesson.Number,
            lesson.GroupId,
            lesson.Learners,
            lesson.ClassTitle,
            lesson.SubjectKey,
            lesson.Subject
        );
}

public sealed record RollName(Guid StudentId, string FamilyName, string GivenName, string? Patronymic, Sex? Sex)
{
    /// <summary>«Иванов П.»; enough to tell them apart on a button.</summary>
    public string OnButton => $"{FamilyName} {GivenName[0]}.";
}

/// <param name="IsGuess">Whether the name had to be mended.</param>
public sealed record DraftMark(
    Guid StudentId,
    IReadOnlyList<MarkValue> Values,
    bool IsAbsent,
    string? Comment,
    bool IsGuess = false
);

/// <param name="Candidates">Who may be meant; nobody when the name is nobody's.</param>
public sealed record DraftQuestion(string Words, IReadOnlyList<Guid> Candidates, DraftMark Draft);

/// <summary>What the school's rules said about it when it was last looked at.</summary>
public sealed record DraftCheck(
    IReadOnlyList<DraftFinding> Findings,
    int Weight,
    bool IsLate,
    DateTimeOffset Family,
    DateTimeOffset Student
)
{
    internal static DraftCheck Of(SheetCheck check) =>
        new(
            [.. check.Findings.Select(DraftFinding.Of)],
            check.Weight,
            check.IsLate,
            check.Publication.Family,
            check.Publication.Student
        );
}

public sealed record DraftFinding(
    MarkRule Rule,
    bool IsRefusal,
    Guid? StudentId,
    MarkValue? Standing,
    PersonName? Author,
    DateTimeOffset? At
)
{
    internal static DraftFinding Of(MarkFinding finding) =>
        new(
            finding.Rule,
            finding.Severity is RuleSeverity.Refuse,
            finding.StudentId,
            finding.Standing?.Value,
            finding.Standing?.Author,
            finding.Standing?.At
        );
}
