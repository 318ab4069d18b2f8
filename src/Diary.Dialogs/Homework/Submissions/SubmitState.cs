using Diary.Dialogs.Files;
using Diary.Dialogs.Homework.Setting;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Work that is being gathered.</summary>
public sealed record SubmitState
{
    public Guid? HomeworkId { get; init; }

    public Guid? StudentId { get; init; }

    /// <summary>What it answers, once that is known.</summary>
    public SubmitTask? Task { get; init; }

    /// <summary>The subject that was named.</summary>
    public string? SubjectKey { get; init; }

    /// <summary>The day that was named.</summary>
    public DateOnly? Due { get; init; }

    public string? Text { get; init; }

    /// <summary>In the archive already.</summary>
    public IReadOnlyList<KnownFile> Files { get; init; } = [];

    /// <summary>What came with the first words and is not taken yet.</summary>
    public IReadOnlyList<SentFile> Arrived { get; init; } = [];
}

/// <summary>Homework that work is handed in for, as it is shown.</summary>
/// <param name="Child">Whose it is; null for the reader.</param>
/// <param name="HasWork">Whether something was handed in before.</param>
public sealed record SubmitTask(string Subject, DateOnly DueDate, string Text, string? Child, bool HasWork);
