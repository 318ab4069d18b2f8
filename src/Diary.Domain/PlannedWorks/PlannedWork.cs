using Diary.Domain.Outcomes;

namespace Diary.Domain.PlannedWorks;

/// <summary>
/// A piece of work that a teacher has announced for a lesson: a test, a dictation, a lab. It goes where its lesson goes.
/// </summary>
public sealed class PlannedWork
{
    public const int MaxWorkTypeLength = 32;
    public const int MaxTitleLength = 200;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid GroupId { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The lesson at which it is written.</summary>
    public required Guid LessonId { get; set; }

    /// <summary>The day for which it was announced: the lesson's, unless the lesson was moved since.</summary>
    public required DateOnly Date { get; set; }

    /// <summary>The kind of work, such as "test" or "dictation".</summary>
    public required string WorkType
    {
        get;
        set => field = Guard.Text(value, MaxWorkTypeLength);
    }

    /// <summary>What it is called or about: «Степени и многочлены».</summary>
    public string? Title
    {
        get;
        set => field = Guard.OptionalText(value, MaxTitleLength);
    }

    public required Guid AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was called off; the row stays for the history.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
