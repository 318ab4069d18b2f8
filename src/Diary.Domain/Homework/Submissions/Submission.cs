namespace Diary.Domain.Homework.Submissions;

/// <summary>Work that was handed in: each time anew, until the teacher has checked it.</summary>
public sealed class Submission
{
    public const int MaxTextLength = 4000;
    public const int MaxRemarkLength = 1000;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid HomeworkId { get; init; }

    public required Guid StudentId { get; init; }

    /// <summary>From 1; the highest counts.</summary>
    public required int Version { get; init; }

    public required SubmissionState State { get; set; }

    public required string Text { get; init; }

    /// <summary>Who handed it in: the student, or somebody who looks after them.</summary>
    public required Guid AuthorId { get; init; }

    public required DateTimeOffset HandedInAt { get; init; }

    /// <summary>What the teacher says to it.</summary>
    public string? Remark { get; set; }

    public Guid? ReviewerId { get; set; }

    public DateTimeOffset? ReviewedAt { get; set; }

    /// <summary>How often the teacher has judged it.</summary>
    public int Reviews { get; set; }

    /// <summary>The mark that it got.</summary>
    public Guid? MarkId { get; set; }
}

public enum SubmissionState
{
    HandedIn,

    /// <summary>To be done again.</summary>
    Returned,
    Checked,
}

/// <summary>One thing said under an assignment, between the teacher and one student.</summary>
public sealed class HomeworkComment
{
    public const int MaxTextLength = 2000;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid HomeworkId { get; init; }

    /// <summary>Whose conversation with the teacher it is.</summary>
    public required Guid StudentId { get; init; }

    public required Guid AuthorId { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}
