namespace Diary.Domain.Homework;

/// <summary>What a group has to do by a day. No row means «ещё не внесено»; a row may say «не задано».</summary>
public sealed class HomeworkAssignment
{
    public const int MaxTextLength = 4000;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The lesson at which it was set.</summary>
    public Guid? AssignedLessonId { get; init; }

    /// <summary>The school day by which it is to be done.</summary>
    public required DateOnly DueDate { get; set; }

    /// <summary>The lesson for which it is to be done, where that is known.</summary>
    public Guid? DueLessonId { get; set; }

    /// <summary>Empty exactly when nothing is set.</summary>
    public required string Text { get; set; }

    /// <summary>The teacher says that there is nothing to do.</summary>
    public bool IsNothingSet { get; set; }

    /// <summary>How long it takes, in the teacher's estimate.</summary>
    public int? Minutes { get; set; }

    /// <summary>Whether the work is to be handed in here.</summary>
    public bool NeedsSubmission { get; set; }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Taken back by the teacher: from then on nothing has been entered. It can be brought back.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Grows with every change: who changes an older one is told so.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What the teacher says, for the first time.</summary>
    internal void Write(HomeworkText content)
    {
        Text = content.IsNothing ? "" : content.Text.Trim();
        IsNothingSet = content.IsNothing;
        Minutes = content.IsNothing ? null : content.Minutes;
        NeedsSubmission = !content.IsNothing && content.NeedsSubmission;
    }

    internal HomeworkRevision Correct(HomeworkText content, DateOnly dueDate, Guid? dueLessonId, HomeworkAuthor author)
    {
        var revision = Revise(HomeworkRevisionKind.Corrected, author);
        Write(content);
        (DueDate, DueLessonId) = (dueDate, dueLessonId);
        return revision with
        {
            NewText = Text,
            NewMinutes = Minutes,
            NewDueDate = DueDate,
            NewNeedsSubmission = NeedsSubmission,
        };
    }

    internal HomeworkRevision Withdraw(HomeworkAuthor author)
    {
        WithdrawnAt = author.At;
        return Revise(HomeworkRevisionKind.Withdrawn, author);
    }

    internal HomeworkRevision Restore(HomeworkAuthor author)
    {
        WithdrawnAt = null;
        return Revise(HomeworkRevisionKind.Restored, author);
    }

    private HomeworkRevision Revise(HomeworkRevisionKind kind, HomeworkAuthor author) =>
        new()
        {
            Id = author.RevisionId,
            SchoolId = SchoolId,
            HomeworkId = Id,
            Version = Version++,
            Kind = kind,
            OldText = Text,
            NewText = Text,
            OldMinutes = Minutes,
            NewMinutes = Minutes,
            OldDueDate = DueDate,
            NewDueDate = DueDate,
            OldNeedsSubmission = NeedsSubmission,
            NewNeedsSubmission = NeedsSubmission,
            AuthorId = author.PersonId,
            At = author.At,
        };
}

/// <summary>Who changes homework, and when.</summary>
/// <param name="RevisionId">The identity that the change gets.</param>
internal sealed record HomeworkAuthor(Guid RevisionId, Guid PersonId, DateTimeOffset At);

/// <summary>A page on the web that belongs to homework. Files are attached to it as to everything else.</summary>
public sealed class HomeworkLink
{
    public const int MaxUrlLength = 1000;
    public const int MaxTitleLength = 200;

    public required Guid SchoolId { get; init; }

    public required Guid HomeworkId { get; init; }

    /// <summary>Its place among the links, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>A whole address with http or https.</summary>
    public required string Url { get; init; }

    /// <summary>What it is called; null where the address says enough.</summary>
    public string? Title { get; init; }
}

/// <summary>A student says that it is done. Nobody checks it: it is for the student and those who look after them.</summary>
public sealed class HomeworkDone
{
    public required Guid SchoolId { get; init; }

    public required Guid HomeworkId { get; init; }

    public required Guid StudentId { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>One of the students whom an individual assignment is for. Without such rows it is for the whole group.</summary>
public sealed class HomeworkTarget
{
    public required Guid SchoolId { get; init; }

    public required Guid HomeworkId { get; init; }

    public required Guid StudentId { get; init; }
}
