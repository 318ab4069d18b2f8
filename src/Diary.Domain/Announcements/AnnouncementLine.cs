using Diary.Domain.People;

namespace Diary.Domain.Announcements;

/// <summary>An announcement as people read it.</summary>
/// <param name="IsMine">Whether the viewer may change it.</param>
/// <param name="Confirmed">How many have confirmed; for the author and administrators only.</param>
/// <param name="IsCorrected">Whether it said something else before.</param>
public sealed record AnnouncementLine(
    Guid Id,
    Guid SchoolId,
    PersonName Author,
    DateTimeOffset PostedAt,
    string Text,
    DateOnly? EventDate,
    TimeOnly? EventTime,
    string? Place,
    bool IsMine,
    bool IsCorrected,
    ConfirmationState Confirmation,
    int? Confirmed,
    PollLine? Poll
);

public enum ConfirmationState
{
    NotAsked,
    Asked,
    Given,
}

/// <param name="IsAnswered">Whether the viewer has answered.</param>
/// <param name="MyOption">What the viewer chose, where that is kept.</param>
public sealed record PollLine(PollKind Kind, bool IsAnswered, int? MyOption, IReadOnlyList<PollOptionLine> Options);

/// <param name="Votes">Null for readers who have not answered yet: what others chose is not to sway anybody.</param>
public sealed record PollOptionLine(int Number, string Text, int? Votes);
