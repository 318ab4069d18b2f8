using Diary.Domain.Announcements;

namespace Diary.Dialogs.Announcements;

internal static class AnnouncementEntries
{
    private const int ExcerptLength = 50;

    public static AnnouncementEntry Of(AnnouncementLine line, TimeZoneInfo zone) =>
        new(
            AnnouncementCodes.Opening(line.Id),
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(line.PostedAt, zone).DateTime),
            line.Author.WithInitials,
            line.Text,
            Excerpt(line.Text),
            line.EventDate,
            line.EventTime,
            line.Place,
            line.IsCorrected,
            line.Confirmation is ConfirmationState.Given,
            line.Confirmed,
            line.Confirmation is ConfirmationState.Asked && !line.IsMine ? AnnouncementCodes.Confirming(line.Id) : null,
            line.Confirmed is null ? null : AnnouncementCodes.Unconfirmed(line.Id),
            line.Poll is { } poll ? Poll(line.Id, poll) : null,
            line.IsMine ? AnnouncementCodes.Correcting(line.Id) : null,
            line.IsMine ? AnnouncementCodes.Withdrawing(line.Id) : null
        );

    private static PollEntry Poll(Guid id, PollLine poll)
    {
        var mayAnswer = !poll.IsAnswered || poll.Kind is PollKind.Named;
        return new PollEntry(
            poll.Kind is PollKind.Anonymous,
            poll.IsAnswered,
            [
                .. poll.Options.Select(option => new PollOptionEntry(
                    option.Text,
                    option.Votes,
                    option.Number == poll.MyOption,
                    mayAnswer && option.Number != poll.MyOption ? AnnouncementCodes.Voting(id, option.Number) : null
                )),
            ]
        );
    }

    /// <summary>The first line, cut between words.</summary>
    private static string Excerpt(string text)
    {
        var line = text.Split('\n', 2)[0].Trim();
        if (line.Length <= ExcerptLength)
        {
            return line.Length < text.Trim().Length ? line + "…" : line;
        }

        var space = line.LastIndexOf(' ', ExcerptLength);
        return line[..(space > ExcerptLength / 2 ? space : ExcerptLength)].TrimEnd('\ud83c', '\ud83d', '\ud83e') + "…";
    }
}
