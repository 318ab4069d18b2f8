using Diary.Domain.Outcomes;

namespace Diary.Domain.Announcements;

/// <summary>Something the school says to many at once. A correction keeps what it said before.</summary>
public sealed class Announcement
{
    public const int MaxTextLength = 3000;
    public const int MaxPlaceLength = 200;

    public required Guid Id { get; init; }

    public required Guid SchoolId { get; init; }

    public required Guid AuthorId { get; init; }

    public required string Text
    {
        get;
        set => field = Guard.Text(value, MaxTextLength);
    }

    /// <summary>The day of what it invites to.</summary>
    public DateOnly? EventDate { get; set; }

    /// <summary>On the school's clock; only with a day.</summary>
    public TimeOnly? EventTime { get; set; }

    public string? Place
    {
        get;
        set => field = Guard.OptionalText(value, MaxPlaceLength);
    }

    /// <summary>«Прошу подтвердить»: readers are asked to say that they have read it.</summary>
    public bool NeedsConfirmation { get; init; }

    public PollKind Poll { get; init; }

    /// <summary>The last day on which it is news; afterwards it is in the archive only.</summary>
    public required DateOnly FreshUntil { get; set; }

    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Grows with every correction.</summary>
    public int Version { get; private set; } = 1;

    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal AnnouncementRevision Correct(
        AnnouncementContent content,
        Guid revisionId,
        Guid authorId,
        DateTimeOffset now
    )
    {
        var revision = new AnnouncementRevision
        {
            Id = revisionId,
            SchoolId = SchoolId,
            AnnouncementId = Id,
            Version = Version,
            OldText = Text,
            OldEventDate = EventDate,
            OldEventTime = EventTime,
            OldPlace = Place,
            AuthorId = authorId,
            At = now,
        };
        Text = content.Text.Trim();
        (EventDate, EventTime, Place) = (content.EventDate, content.EventTime, content.Place);
        Version++;
        return revision;
    }

    internal void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}

public enum PollKind
{
    None,

    /// <summary>The author sees who answered what.</summary>
    Named,

    /// <summary>It is kept who answered, and how many answered what, but not who answered what.</summary>
    Anonymous,
}
