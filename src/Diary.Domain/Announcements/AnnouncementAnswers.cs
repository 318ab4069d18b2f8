using Diary.Domain.Outcomes;

namespace Diary.Domain.Announcements;

/// <summary>A reader says that they have read it. One of a child's parents is enough for nobody else.</summary>
public sealed class AnnouncementConfirmation
{
    public required Guid SchoolId { get; init; }

    public required Guid AnnouncementId { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>One of the answers that a poll offers.</summary>
public sealed class PollOption
{
    public const int MaxTextLength = 100;
    public const int MaxOptions = 10;

    public required Guid SchoolId { get; init; }

    public required Guid AnnouncementId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string Text
    {
        get;
        init => field = Guard.Text(value, MaxTextLength);
    }

    /// <summary>How many chose it.</summary>
    public int Votes { get; set; }
}

/// <summary>Somebody has answered a poll: once, unless it is a named one, where the answer may be changed.</summary>
public sealed class PollVote
{
    public required Guid SchoolId { get; init; }

    public required Guid AnnouncementId { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Null in an anonymous poll: which answer it was is kept nowhere.</summary>
    public int? Option { get; set; }

    public required DateTimeOffset At { get; set; }
}
