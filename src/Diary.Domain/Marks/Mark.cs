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
    public required DateTimeOffset VisibleFrom { get; init; }

    /// <summary>Grows with every correction.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The column's, kept here because a family asks for a student's marks by day.</summary>
    public required DateOnly Date { get; init; }

    public required Guid SubjectId { get; init; }

    public required Guid GroupId { get; init; }

    /// <exception cref="ArgumentException">The value does not fit the kind.</exception>
    public MarkRevision Correct(MarkKind kind, int? value, string? comment, MarkCorrection correction)
    {
        if (!new MarkValue(kind, value).Fits)
        {
            throw new ArgumentException($"A mark of kind {kind} cannot have the value {value}.", nameof(value));
        }

        var revision = new MarkRevision
        {
            Id = correction.RevisionId,
            SchoolId = SchoolId,
            MarkId = Id,
            Version = Version,
            OldKind = Kind,
            OldValue = Value,
            OldComment = Comment,
            NewKind = kind,
            NewValue = value,
            NewComment = comment,
            Reason = correction.Reason,
            AuthorId = correction.AuthorId,
            At = correction.At,
        };
        (Kind, Value, Comment) = (kind, value, comment);
        DueOn = kind is MarkKind.Owed ? DueOn : null;
        Version++;
        return revision;
    }
}

/// <summary>Who corrects a mark, when and why.</summary>
public sealed record MarkCorrection(Guid RevisionId, Guid AuthorId, DateTimeOffset At, string Reason);
