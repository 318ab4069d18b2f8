using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;
using Diary.Domain.Marks;

namespace Diary.Dialogs.MarkEntry;

/// <summary>A question to a teacher: at which lesson the marks were given.</summary>
public sealed record WhichLessonView(IReadOnlyList<LessonButton> Lessons) : ITemplateView;

/// <param name="IsToday">Named first, and as such.</param>
public sealed record LessonButton(
    string Value,
    DateOnly Date,
    bool IsToday,
    int Number,
    string Subject,
    string Learners
);

/// <summary>A question to a teacher: what for.</summary>
public sealed record WhichWorkView(LessonTitle Lesson, IReadOnlyList<WorkButton> Works) : ITemplateView;

public sealed record WorkButton(string Value, string WorkType);

/// <summary>Of which lesson it is spoken. Part of other views.</summary>
public sealed record LessonTitle(DateOnly Date, int Number, string Subject, string Learners);

/// <summary>A name that is several people's, or nobody's.</summary>
/// <param name="Words">How the student was named.</param>
public sealed record WhoIsMeantView(
    string Words,
    IReadOnlyList<MarkValue> Values,
    bool IsAbsent,
    IReadOnlyList<ChildButton> Candidates,
    string SkipButton
) : ITemplateView;

/// <summary>The roll as buttons: a mark is chosen, then who gets it.</summary>
/// <param name="Chosen">The chosen mark; null for who is not there.</param>
public sealed record RollView(
    LessonTitle Lesson,
    string? WorkType,
    int? Chosen,
    IReadOnlyList<PaletteButton> Palette,
    IReadOnlyList<RollButton> Students,
    string DoneButton,
    string CancelButton,
    int Marked
) : ITemplateView;

/// <param name="Mark">Null for who is not there.</param>
public sealed record PaletteButton(string Value, int? Mark, bool IsChosen);

/// <param name="Values">What the student has got so far.</param>
public sealed record RollButton(string Value, string Name, IReadOnlyList<MarkValue> Values, bool IsAbsent);

/// <summary>Who will get what, before anything is written down.</summary>
/// <param name="Warnings">What the school warns of.</param>
/// <param name="Refusals">What the school refuses: those have to go, or to be put right.</param>
/// <param name="VisibleFrom">When guardians see it; null for at once.</param>
/// <param name="IsHeld">Nobody sees it until the teacher says so.</param>
public sealed record MarkCardView(
    LessonTitle Lesson,
    string? WorkType,
    string? Title,
    int Weight,
    IReadOnlyList<CardLine> Lines,
    IReadOnlyList<CardFinding> Warnings,
    IReadOnlyList<CardFinding> Refusals,
    DateTimeOffset? VisibleFrom,
    bool IsHeld,
    CardButtons Buttons
) : ITemplateView;

/// <param name="IsGuess">Whether the name had to be mended.</param>
public sealed record CardLine(
    string Student,
    IReadOnlyList<MarkValue> Values,
    bool IsAbsent,
    string? Comment,
    bool IsGuess
);

public sealed record CardFinding(
    MarkRule Rule,
    string? Student,
    MarkValue? Standing,
    string? Author,
    DateOnly? Day,
    DateOnly? LessonDay
);

/// <summary>Each is null where it makes no sense.</summary>
public sealed record CardButtons(string? Yes, string? Without, string No, string Work, string Hold);

/// <summary>It is written down.</summary>
/// <param name="UndoButton">Null where there is nothing to undo.</param>
/// <param name="PublishButton">Where it is held back.</param>
public sealed record MarksPutView(
    LessonTitle Lesson,
    int Marks,
    int Absent,
    DateTimeOffset? VisibleFrom,
    bool IsHeld,
    string? UndoButton,
    string? PublishButton,
    string MoreButton
) : ITemplateView;

/// <summary>A question to an administrator who writes into a part of the year that has ended.</summary>
public sealed record WhyLateView(LessonTitle Lesson) : ITemplateView;

/// <summary>Nothing was written down, and why.</summary>
public sealed record MarksRefusedView(MarkRefusal Reason) : ITemplateView;

/// <summary>No journal is open to the person that fits what they said.</summary>
/// <param name="IsStaff">Whether they keep any journal at all.</param>
public sealed record NoJournalView(bool IsStaff, string? ClassTitle) : ITemplateView;

/// <summary>Marks that were just written down are taken back.</summary>
public sealed record MarksUndoneView(int Withdrawn, int Kept) : ITemplateView;

/// <summary>What was held back is seen from now on.</summary>
public sealed record MarksPublishedView(int Marks) : ITemplateView;
