namespace Diary.Domain.Homework.Templates;

/// <summary>Homework that a teacher sets again and again.</summary>
public sealed class HomeworkTemplate
{
    public const int MaxTitleLength = 100;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid OwnerId { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public int? Minutes { get; init; }

    public bool NeedsSubmission { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
