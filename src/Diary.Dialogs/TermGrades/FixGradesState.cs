using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.TermGrades;

namespace Diary.Dialogs.TermGrades;

/// <summary>The grades of a class as they are agreed to in a conversation.</summary>
public sealed record FixGradesState
{
    /// <summary>"q1", where a part of the year was named.</summary>
    public string? TermKey { get; init; }

    public IReadOnlyList<CourseChoice> Courses { get; init; } = [];

    public CourseChoice? Course { get; init; }

    public Guid TermId { get; init; }

    public IReadOnlyList<GradeRow> Rows { get; init; } = [];

    public IReadOnlyList<GradeChange> Changes { get; init; } = [];

    /// <summary>Whether what is flagged has been looked at, and stays.</summary>
    public bool KeepsFlagged { get; init; }

    internal GradeSheetKey Key => new(Course!.GroupId, Course.SubjectId, TermId);
}

public sealed record CourseChoice(
    Guid SchoolId,
    Guid GroupId,
    string Learners,
    string ClassTitle,
    int Grade,
    Guid SubjectId,
    string SubjectKey,
    string Subject
)
{
    internal static CourseChoice Of(JournalCourse course) =>
        new(
            course.SchoolId,
            course.GroupId,
            course.Learners,
            SchoolClass.TitleOf(course.Class.Grade, course.Class.Letter),
            course.Class.Grade,
            course.SubjectId,
            course.SubjectKey,
            course.Subject
        );
}

public sealed record GradeRow(
    Guid StudentId,
    PersonName Name,
    decimal? Average,
    MarkValue Proposed,
    MarkValue? Fixed,
    int Version,
    bool IsFlagged
)
{
    internal static GradeRow Of(GradeProposal proposal) =>
        new(
            proposal.StudentId,
            proposal.Name,
            proposal.Computed.Rounded,
            proposal.Proposed,
            proposal.Fixed,
            proposal.Version,
            proposal.IsFlagged
        );
}

public sealed record GradeChange(Guid StudentId, MarkValue Value, string? Reason);
