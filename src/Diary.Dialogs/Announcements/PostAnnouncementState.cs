using Diary.Domain.Announcements;

namespace Diary.Dialogs.Announcements;

/// <summary>An announcement that is being written.</summary>
/// <param name="To">Whom it is for, once that is chosen.</param>
/// <param name="Readers">Who of them; null while it is not known.</param>
public sealed record PostAnnouncementState(AudienceChoice? To, Readers? Readers, string? Text)
{
    public DateOnly? EventDate { get; init; }

    public TimeOnly? EventTime { get; init; }

    public bool NeedsConfirmation { get; init; }

    public PollKind Poll { get; init; }

    public IReadOnlyList<string> Options { get; init; } = [];

    internal AnnouncementContent Content => new(Text!, EventDate, EventTime);

    internal NewAudience Audience =>
        new(
            To!.ClassId,
            To.GroupId,
            Readers is Announcements.Readers.Students or Announcements.Readers.Everybody,
            Readers is Announcements.Readers.Guardians or Announcements.Readers.Everybody
        );
}

public enum Readers
{
    Guardians,
    Students,
    Everybody,
}
