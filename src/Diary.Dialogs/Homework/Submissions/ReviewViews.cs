using Diary.Dialogs.Rendering;
using Diary.Domain.Homework.Submissions;
using Diary.Domain.Marks;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Who has handed in.</summary>
/// <param name="NextButton">To the next that waits to be checked; null when none does.</param>
public sealed record RosterView(
    string Subject,
    string? Group,
    DateOnly DueDate,
    IReadOnlyList<RosterEntry> Waiting,
    IReadOnlyList<RosterEntry> Returned,
    IReadOnlyList<RosterEntry> Checked,
    IReadOnlyList<RosterEntry> Missing,
    string? NextButton,
    string CardButton,
    TimeOnly AsOf
) : ITemplateView;

/// <summary>Part of other views.</summary>
public sealed record RosterEntry(string Name, bool IsLate, string? Button);

/// <summary>One work, to be checked or to be read. Its files follow.</summary>
public sealed record ReviewView(
    string Subject,
    string Student,
    DateOnly DueDate,
    Moment HandedIn,
    bool IsLate,
    int Version,
    SubmissionState State,
    string Text,
    IReadOnlyList<string> Files,
    string? Remark,
    ReviewButtons? Buttons,
    string CommentsButton
) : ITemplateView;

/// <summary>Part of other views.</summary>
/// <param name="Marks">The best first.</param>
public sealed record ReviewButtons(
    IReadOnlyList<MarkButton> Marks,
    string CheckButton,
    string ReturnButton,
    string RosterButton
);

/// <summary>Part of other views.</summary>
public sealed record MarkButton(int Mark, string Value);

/// <summary>A work is checked.</summary>
/// <param name="Mark">What was written into the journal.</param>
/// <param name="Lesson">The lesson it was written at.</param>
public sealed record CheckedView(
    string Student,
    int? Mark,
    DateOnly? Lesson,
    string? NextButton,
    string ReturnButton,
    string RosterButton
) : ITemplateView;

public sealed record ReturnedView(string Student, string Remark, string? NextButton, string RosterButton)
    : ITemplateView;

/// <summary>What is wrong with it?</summary>
public sealed record AskRemarkView(string Student, string Subject) : ITemplateView;

/// <summary>The mark could not be written down.</summary>
public sealed record MarkRefusedView(string Student, MarkRefusal Refusal, string CheckButton, string RosterButton)
    : ITemplateView;

/// <summary>Nothing is there to be checked, or not for this person.</summary>
public sealed record NothingToReviewView(SubmissionRefusal? Refusal) : ITemplateView;

/// <summary>What teacher and student said to each other.</summary>
/// <param name="Student">Whose conversation it is; null for the student.</param>
/// <param name="MaySpeak">Whether the reader may answer: what they write next is said.</param>
public sealed record CommentsView(
    string Subject,
    DateOnly DueDate,
    string? Student,
    IReadOnlyList<CommentEntry> Lines,
    bool MaySpeak,
    string CardButton
) : ITemplateView;

/// <summary>Part of other views.</summary>
public sealed record CommentEntry(string Author, string Text, Moment At);

public sealed record CommentSaidView(string ThreadButton) : ITemplateView;
