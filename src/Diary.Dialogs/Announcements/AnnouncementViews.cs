using Diary.Dialogs.Rendering;
using Diary.Domain.Announcements;

namespace Diary.Dialogs.Announcements;

/// <summary>News, or the archive of some days: the newest in full, the others to be opened.</summary>
/// <param name="Days">Of the archive; null for the news.</param>
/// <param name="ClassTitle">The class that was named.</param>
/// <param name="OlderButton">To what does not fit.</param>
public sealed record AnnouncementsView(
    ArchiveDays? Days,
    string? ClassTitle,
    IReadOnlyList<AnnouncementEntry> Announcements,
    string? OlderButton,
    bool MayPost
) : ITemplateView;

/// <summary>Part of other views.</summary>
public sealed record ArchiveDays(DateOnly First, DateOnly Last);

/// <summary>One announcement. Part of other views.</summary>
/// <param name="Excerpt">Its first words, for a line to open.</param>
/// <param name="Confirmed">How many have confirmed; for the author.</param>
/// <param name="ConfirmButton">Set while the viewer is asked to confirm.</param>
public sealed record AnnouncementEntry(
    string OpenButton,
    DateOnly Posted,
    string Author,
    string Text,
    string Excerpt,
    DateOnly? EventDate,
    TimeOnly? EventTime,
    string? Place,
    bool IsCorrected,
    bool IsConfirmed,
    int? Confirmed,
    string? ConfirmButton,
    string? UnconfirmedButton,
    PollEntry? Poll,
    string? CorrectButton,
    string? WithdrawButton
);

/// <param name="IsSecret">Who answered what is kept nowhere.</param>
public sealed record PollEntry(bool IsSecret, bool IsAnswered, IReadOnlyList<PollOptionEntry> Options);

/// <param name="Button">Null when the answer cannot be given any more.</param>
public sealed record PollOptionEntry(string Text, int? Votes, bool IsMine, string? Button);

/// <summary>«Спасибо, отметил».</summary>
public sealed record AnnouncementAnsweredView(bool IsVote) : ITemplateView;

public sealed record AnnouncementRefusedView(AnnouncementRefusal Refusal) : ITemplateView;

/// <summary>Who has not confirmed, for the author.</summary>
/// <param name="HasMore">Whether there are others.</param>
public sealed record UnconfirmedView(IReadOnlyList<string> People, bool HasMore) : ITemplateView;
