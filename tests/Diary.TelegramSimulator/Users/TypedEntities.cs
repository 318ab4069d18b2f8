using System.Text.RegularExpressions;
using Diary.TelegramSimulator.Formatting;

namespace Diary.TelegramSimulator.Users;

/// <summary>What a client marks by itself in typed words: commands, links, mentions.</summary>
internal static partial class TypedEntities
{
    public static IReadOnlyList<MessageEntity> In(string text) =>
        [.. Pattern().Matches(text).Select(m => new MessageEntity(Kind(m.Value), m.Index, m.Length))];

    private static string Kind(string found) =>
        found[0] switch
        {
            '/' => "bot_command",
            '@' => "mention",
            '#' => "hashtag",
            _ => "url",
        };

    [GeneratedRegex(@"(?<![\w/<>])(/[A-Za-z0-9_]{1,64}(@\w+)?|@[A-Za-z]\w{3,31}|#\w+|https?://\S+)")]
    private static partial Regex Pattern();
}
