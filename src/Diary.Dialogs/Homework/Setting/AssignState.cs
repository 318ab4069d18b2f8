using Diary.Domain.Homework.Setting;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>Homework that is being put together.</summary>
public sealed record AssignState
{
    /// <summary>The homework that is being changed; null for a new one.</summary>
    public Guid? HomeworkId { get; init; }

    /// <summary>Of the homework that is being changed, as it was shown.</summary>
    public int Version { get; init; }

    /// <summary>The class as it was named, until the place is found.</summary>
    public string? ClassTitle { get; init; }

    /// <summary>The subject as it was named, until the place is found.</summary>
    public string? SubjectKey { get; init; }

    public HomeworkPlace? Place { get; init; }

    /// <summary>Empty for «без задания»; null until it is known.</summary>
    public string? Text { get; init; }

    public DateOnly? Due { get; init; }

    public int? Minutes { get; init; }

    public IReadOnlyList<KnownFile> Files { get; init; } = [];

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Whom it is for; empty for everybody.</summary>
    public IReadOnlyList<GroupMember> Students { get; init; } = [];

    /// <summary>Surnames as they were named, until the place is found.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public bool NeedsSubmission { get; init; }

    /// <summary>What is still to be asked although it may be left out: names of steps.</summary>
    public IReadOnlyList<string> Asking { get; init; } = [];

    public bool Asks(string step) => Asking.Contains(step);

    internal AssignState Answered(string step) => this with { Asking = [.. Asking.Where(other => other != step)] };
}

/// <summary>A file of the teacher's archive.</summary>
public sealed record KnownFile(Guid Id, string Name);
