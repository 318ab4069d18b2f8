using Diary.Domain.Grading;

namespace Diary.Domain.Marks;

/// <summary>A student's mark in a column. A correction keeps what was before as a <see cref="MarkRevision"/>.</summary>
public sealed class Mark
{
    public const int MaxCommentLength = 1000;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid ColumnId { get; init; }

    public required Guid StudentId { get; init; }

    /// <summary>0, or 1 for the second of a double mark («5/4»).</summary>
    public int Slot { get; init; }

    public required MarkKind Kind { get; set; }

    /// <summary>From 1 to 5 exactly for a numeric mark; only numeric marks enter averages.</summary>
    public int? Value { get; set; }

    public string? Comment { get; set; }

    /// <summary>Until when an owed work is to be made good; null for everything else.</summary>
    public DateOnly? DueOn { get; set; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Families see it from this moment on.</summary>
    public required DateTimeOffset VisibleFrom { get; set; }

    /// <summary>The student sees it from this moment on, where that is another than the family's.</summary>
    public DateTimeOffset? StudentFrom { get; set; }

    /// <summary>Why it was written into a part of the year that had ended; null otherwise.</summary>
    public string? LateReason { get; init; }

    /// <summary>When it was taken back: since then it counts for nothing, and its place is free.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Grows with every correction.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The column's, kept here because a family asks for a student's marks by day.</summary>
    public required DateOnly Date { get; init; }

    public required Guid SubjectId { get; init; }

    public required Guid GroupId { get; init; }

    public MarkValue Standing => new(Kind, Value);

    /// <exception cref="ArgumentException">The value does not fit the kind.</exception>
    public MarkRevision Correct(MarkValue value, string? comment, MarkCorrection correction)
    {
        if (!value.Fits)
        {
            throw new ArgumentException($"A mark cannot be {value}.", nameof(value));
        }

        var revision = Revise(value, comment, correction);
        (Kind, Value, Comment) = (value.Kind, value.Number, comment);
        DueOn = value.Kind is MarkKind.Owed ? DueOn : null;
        return revision;
    }

    public MarkRevision Withdraw(MarkCorrection correction)
    {
        WithdrawnAt = correction.At;
        return Revise(null, Comment, correction);
    }

    /// <summary>From when on it is seen by the student, or by the others of the family.</summary>
    public DateTimeOffset SeenFrom(bool byStudent) => byStudent ? StudentFrom ?? VisibleFrom : VisibleFrom;

    /// <summary>Everybody of the family sees it from now on.</summary>
    public void Publish(DateTimeOffset at)
    {
        VisibleFrom = VisibleFrom > at ? at : VisibleFrom;
        StudentFrom = StudentFrom > at ? at : StudentFrom;
    }

    private MarkRevision Revise(MarkValue? value, string? comment, MarkCorrection correction) =>
        new()
        {
            Id = correction.RevisionId,
            SchoolId = SchoolId,
            MarkId = Id,
            Version = Version++,
            OldKind = Kind,
            OldValue = Value,
            OldComment = Comment,
            NewKind = value?.Kind,
            NewValue = value?.Number,
            NewComment = comment,
            Reason = correction.Reason,
            AuthorId = correction.AuthorId,
            At = correction.At,
        };
}

/// <summary>Who corrects a mark, when and why.</summary>
public sealed record MarkCorrection(Guid RevisionId, Guid AuthorId, DateTimeOffset At, string Reason);
