using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>What a person wrote, and whether in a group it was written to this bot.</summary>
internal sealed record TelegramWords(string? Text, bool IsForUs)
{
    private const int MaxLength = 100_000;

    private const int MaxNameLength = 128;

    public static TelegramWords Of(Message message, TelegramIdentity bot)
    {
        if ((message.Text ?? message.Caption) is not { } raw)
        {
            return new TelegramWords(null, IsForUs: false);
        }

        var text = WithoutOurName(raw, message.Entities ?? message.CaptionEntities ?? [], bot, out var isForUs);
        return new TelegramWords(Clean(text), isForUs);
    }

    /// <summary>A whole string that every database takes: no NUL, no half of a surrogate pair, of bounded length.</summary>
    public static string Clean(string text, int maxLength = MaxLength)
    {
        var cut = text.Length <= maxLength ? text : text[..WholeCharacters(text, maxLength)];
        if (!cut.Contains('\0', StringComparison.Ordinal) && IsWellFormed(cut))
        {
            return cut;
        }

        var clean = new StringBuilder(cut.Length);
        foreach (var rune in cut.EnumerateRunes())
        {
            if (rune.Value != 0)
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    public static string NameOf(User person) => Clean($"{person.FirstName} {person.LastName}".Trim(), MaxNameLength);

    private static int WholeCharacters(string text, int length) =>
        char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    /// <summary>
    /// "/lessons@our_bot tomorrow" is "/lessons tomorrow", "@our_bot, tomorrow?" is "tomorrow?". Only what Telegram itself
    /// marked as a command or a mention counts.
    /// </summary>
    private static string WithoutOurName(
        string text,
        IReadOnlyList<MessageEntity> entities,
        TelegramIdentity bot,
        out bool isForUs
    )
    {
        var ourName = $"@{bot.Username}";
        isForUs = false;
        foreach (var entity in entities.Where(entity => IsInside(entity, text)).OrderByDescending(e => e.Offset))
        {
            var marked = text.Substring(entity.Offset, entity.Length);
            var isOurs = entity.Type switch
            {
                MessageEntityType.BotCommand => marked.EndsWith(ourName, StringComparison.OrdinalIgnoreCase),
                MessageEntityType.Mention => marked.Equals(ourName, StringComparison.OrdinalIgnoreCase),
                MessageEntityType.TextMention => entity.User?.Id == bot.Id,
                _ => false,
            };
            if (!isOurs)
            {
                continue;
            }

            isForUs = true;
            var kept = entity.Type == MessageEntityType.BotCommand ? entity.Length - ourName.Length : 0;
            text = text.Remove(entity.Offset + kept, entity.Length - kept);
        }

        return isForUs ? text.Trim(' ', ',', ':', '\n') : text;
    }

    private static bool IsInside(MessageEntity entity, string text) =>
        entity.Offset >= 0 && entity.Length > 0 && entity.Offset <= text.Length - entity.Length;
}
