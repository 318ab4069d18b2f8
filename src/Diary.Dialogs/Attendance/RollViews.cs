using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Attendance;

namespace Diary.Dialogs.Attendance;

/// <summary>A roll being called: who is away so far, and a key for every student.</summary>
/// <param name="IsCalled">Whether it was called before and is being corrected.</param>
/// <param name="IsOpen">Whether the keys of the students are shown.</param>
/// <param name="Announced">Whose families announced something, and who counts as present so far.</param>
/// <param name="Unknown">Names of nobody here.</param>
/// <param name="Doubtful">Who may be meant by a name that several bear.</param>
/// <param name="Keys">The students of the page, two in a row.</param>
/// <param name="Earlier">To the page before.</param>
/// <param name="Later">To the page after.</param>
public sealed record RollView(
    RollPlace Place,
    bool IsCalled,
    bool IsOpen,
    int Students,
    IReadOnlyList<RollLetterLine> Away,
    IReadOnlyList<RollAnnounced> Announced,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Doubtful,
    IReadOnlyList<IReadOnlyList<RollKey>> Keys,
    string? Earlier,
    string? Later,
    string OpenButton,
    string SaveButton,
    string CancelButton
) : ITemplateView;

/// <summary>Which lesson. Part of other views.</summary>
/// <param name="Learners">The class or its part.</param>
public sealed record RollPlace(string Learners, string Subject, DateOnly Date, int Number);

public sealed record RollLetterLine(string Name, string Code, AttendanceCategory Category, int? Minutes);

public sealed record RollAnnounced(string Name, NoticeKind Kind);

/// <param name="Code">The letter so far; null for present.</param>
/// <param name="IsAnnounced">Whether the family announced something.</param>
public sealed record RollKey(string Value, string? Code, string Name, bool IsAnnounced);

/// <summary>A correction on another day than the lesson's says why.</summary>
public sealed record RollWhyView(RollPlace Place, string MistakeButton, string LateButton, string NoteButton)
    : ITemplateView;

/// <param name="FixButton">To the same roll again.</param>
/// <param name="DayButton">To who is away in the class on the day; null without a class.</param>
public sealed record RollSavedView(
    RollPlace Place,
    bool IsCorrection,
    int Changed,
    int Students,
    IReadOnlyList<RollLetterLine> Away,
    string FixButton,
    string? DayButton
) : ITemplateView;

public sealed record RollKeptView(RollPlace Place) : ITemplateView;

/// <param name="FreshButton">To the roll as it is now.</param>
public sealed record RollRefusedView(AttendanceRefusal Refusal, string? FreshButton) : ITemplateView;

/// <summary>No lesson whose roll the person could call.</summary>
/// <param name="Lessons">Other lessons of the day that the person gives.</param>
public sealed record NoRollView(DateOnly Date, string? ClassTitle, IReadOnlyList<ChildButton> Lessons) : ITemplateView;
