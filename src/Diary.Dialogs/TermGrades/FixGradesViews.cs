using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;
using Diary.Domain.TermGrades;

namespace Diary.Dialogs.TermGrades;

/// <summary>A question to a teacher: whose grades.</summary>
public sealed record WhichCourseView(IReadOnlyList<ChildButton> Courses) : ITemplateView;

/// <summary>A list to confirm: what the rules propose, what is fixed, what the teacher wants otherwise.</summary>
/// <param name="ToFix">How many will be fixed by saying yes.</param>
/// <param name="YesButton">Null while a reason is missing, or nothing is left to do.</param>
/// <param name="KeepButton">Where grades are flagged.</param>
public sealed record GradeListView(
    string Subject,
    string Learners,
    TermColumn Term,
    IReadOnlyList<GradeListLine> Lines,
    int ToFix,
    string? YesButton,
    string NoButton,
    string? KeepButton
) : ITemplateView
{
    public bool HasFlags => Lines.Any(line => line.IsFlagged);

    public bool NeedsReason => Lines.Any(line => line.NeedsReason);
}

/// <param name="Wanted">What the teacher wants; null for what is proposed or fixed.</param>
public sealed record GradeListLine(
    string Student,
    decimal? Average,
    MarkValue Proposed,
    MarkValue? Fixed,
    MarkValue? Wanted,
    string? Reason,
    bool IsFlagged,
    bool NeedsReason
);

/// <param name="Fixed">How many grades a person has fixed now.</param>
public sealed record GradesFixedView(string Subject, string Learners, TermColumn Term, int Fixed, string ShowButton)
    : ITemplateView;

public sealed record GradesRefusedView(TermGradeRefusal Reason) : ITemplateView;

/// <summary>The teacher stopped.</summary>
public sealed record GradesLeftView : ITemplateView;

/// <summary>The person teaches nothing that fits what they said.</summary>
public sealed record NoCourseView : ITemplateView;
