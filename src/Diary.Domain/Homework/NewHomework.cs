namespace Diary.Domain.Homework;

/// <summary>Homework to be written down.</summary>
public sealed record NewHomework(Guid SchoolId, Guid GroupId, Guid SubjectId, DateOnly DueDate, HomeworkText Content)
{
    /// <summary>The lesson at which it is set.</summary>
    public Guid? AssignedLessonId { get; init; }

    /// <summary>Whom it is for; empty for the whole group.</summary>
    public IReadOnlyList<Guid> StudentIds { get; init; } = [];

    public NewMaterials Materials { get; init; } = NewMaterials.None;
}

/// <param name="Text">Empty when the teacher says that there is nothing to do.</param>
/// <param name="Minutes">How long it takes, in the teacher's estimate.</param>
/// <param name="NeedsSubmission">Whether the work is to be handed in here.</param>
public sealed record HomeworkText(string Text, int? Minutes = null, bool NeedsSubmission = false)
{
    private const int MaxMinutes = 24 * 60;

    public static readonly HomeworkText Nothing = new("");

    public bool IsNothing => string.IsNullOrWhiteSpace(Text);

    internal HomeworkRefusal? Refuse() =>
        Text.Length > HomeworkAssignment.MaxTextLength ? HomeworkRefusal.TextTooLong
        : Minutes is < 1 or > MaxMinutes ? HomeworkRefusal.MinutesOutOfRange
        : null;
}

/// <summary>What homework is to become.</summary>
/// <param name="Version">The one that the author of the change has seen.</param>
public sealed record HomeworkChange(HomeworkText Content, DateOnly DueDate, NewMaterials Materials, int Version);
