namespace Diary.Domain.Announcements;

/// <summary>An announcement to be posted.</summary>
public sealed record NewAnnouncement(
    Guid SchoolId,
    AnnouncementContent Content,
    IReadOnlyList<NewAudience> Audience,
    DateOnly FreshUntil
)
{
    public bool NeedsConfirmation { get; init; }

    public PollKind Poll { get; init; }

    /// <summary>The answers of the poll.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    internal AnnouncementRefusal? Refuse() =>
        Content.Refuse()
        ?? (
            Audience.Count == 0 || Audience.Any(audience => !audience.IsSomebody) ? AnnouncementRefusal.NoAudience
            : Poll is PollKind.None == (Options.Count == 0)
            && Options.All(IsOption)
            && Options.Count is 0 or (>= 2 and <= PollOption.MaxOptions)
                ? null
            : AnnouncementRefusal.PollOutOfRange
        );

    private static bool IsOption(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= PollOption.MaxTextLength;
}

/// <summary>What an announcement says.</summary>
/// <param name="EventDate">The day of what it invites to.</param>
public sealed record AnnouncementContent(
    string Text,
    DateOnly? EventDate = null,
    TimeOnly? EventTime = null,
    string? Place = null
)
{
    internal AnnouncementRefusal? Refuse() =>
        string.IsNullOrWhiteSpace(Text) ? AnnouncementRefusal.TextNeeded
        : Text.Trim().Length > Announcement.MaxTextLength ? AnnouncementRefusal.TextTooLong
        : Place?.Length > Announcement.MaxPlaceLength ? AnnouncementRefusal.TextTooLong
        : EventTime is not null && EventDate is null ? AnnouncementRefusal.TimeWithoutDay
        : null;
}

/// <summary>A school (nothing named), a class or a group, and who of it.</summary>
public sealed record NewAudience(
    Guid? ClassId,
    Guid? GroupId,
    bool ForStudents,
    bool ForGuardians,
    bool ForStaff = false
)
{
    internal bool IsSomebody => ForStudents || ForGuardians || ForStaff;
}
