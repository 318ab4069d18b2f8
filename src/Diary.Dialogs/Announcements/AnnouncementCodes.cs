using System.Buffers.Text;
using System.Globalization;

namespace Diary.Dialogs.Announcements;

/// <summary>What the buttons under announcements carry.</summary>
internal static class AnnouncementCodes
{
    private const int IdLength = 22;
    private const char Page = 'p';
    private const char Confirm = 'c';
    private const char Missing = 'm';
    private const char Vote = 'v';
    private const char Open = 'o';

    public static string Older(int skip) => With(string.Create(CultureInfo.InvariantCulture, $"{Page}{skip}"));

    public static string Confirming(Guid id) => With(Confirm + Short(id));

    public static string Opening(Guid id) => With(Open + Short(id));

    public static string Unconfirmed(Guid id) => With(Missing + Short(id));

    public static string Voting(Guid id, int option) =>
        With(string.Create(CultureInfo.InvariantCulture, $"{Vote}{Short(id)}{option}"));

    public static string Correcting(Guid id) => $"{CorrectAnnouncementDialog.Name}:{Short(id)}";

    public static string Withdrawing(Guid id) => $"{WithdrawAnnouncementDialog.Name}:{Short(id)}";

    public static Guid? ReadId(string? text) =>
        text is { Length: >= IdLength } && Base64Url.IsValid(text.AsSpan(0, IdLength))
            ? new Guid(Base64Url.DecodeFromChars(text.AsSpan(0, IdLength)), bigEndian: true)
            : null;

    /// <returns>Null when a button of this release carries nothing like it.</returns>
    public static AnnouncementPress? Read(string? arguments)
    {
        if (string.IsNullOrEmpty(arguments))
        {
            return null;
        }

        var rest = arguments[1..];
        return arguments[0] switch
        {
            Page when Number(rest) is { } skip => new AnnouncementPress.Older(skip),
            Confirm when ReadId(rest) is { } id => new AnnouncementPress.Confirm(id),
            Open when ReadId(rest) is { } id => new AnnouncementPress.Open(id),
            Missing when ReadId(rest) is { } id => new AnnouncementPress.Unconfirmed(id),
            Vote when ReadId(rest) is { } id && Number(rest[IdLength..]) is { } option => new AnnouncementPress.Vote(
                id,
                option
            ),
            _ => null,
        };
    }

    private static string With(string arguments) => $"{AnnouncementsDialog.Name}:{arguments}";

    private static string Short(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What was pressed under an announcement.</summary>
internal abstract record AnnouncementPress
{
    private AnnouncementPress() { }

    public sealed record Older(int Skip) : AnnouncementPress;

    public sealed record Open(Guid Id) : AnnouncementPress;

    public sealed record Confirm(Guid Id) : AnnouncementPress;

    public sealed record Unconfirmed(Guid Id) : AnnouncementPress;

    public sealed record Vote(Guid Id, int Option) : AnnouncementPress;
}
