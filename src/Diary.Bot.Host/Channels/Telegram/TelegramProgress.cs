using System.Globalization;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// Which parts of a long message Telegram already has, so that another try does not show them again. It is kept in
/// <c>OutboxEntry.ExternalId</c>: "101,102", "r101" where the text went as a rich message, and "12*113" (how many, and the
/// last) when the numbers would not fit.
/// </summary>
internal sealed record TelegramProgress(int Count, bool IsRich, IReadOnlyList<int> Ids)
{
    private const char RichMark = 'r';
    private const char CountMark = '*';

    public static readonly TelegramProgress None = new(0, IsRich: false, []);

    public static TelegramProgress Parse(string? stored)
    {
        if (string.IsNullOrEmpty(stored))
        {
            return None;
        }

        var isRich = stored[0] == RichMark;
        var numbers = isRich ? stored[1..] : stored;
        var mark = numbers.IndexOf(CountMark, StringComparison.Ordinal);
        if (mark >= 0)
        {
            return new TelegramProgress(Number(numbers[..mark]), isRich, [Number(numbers[(mark + 1)..])]);
        }

        int[] ids = [.. numbers.Split(',').Select(Number)];
        return new TelegramProgress(ids.Length, isRich, ids);
    }

    public TelegramProgress With(int messageId, bool isRich) =>
        new(Count + 1, IsRich || isRich, Ids.Count == Count ? [.. Ids, messageId] : [messageId]);

    /// <returns>The text as it is kept while parts are missing.</returns>
    public string ToString(int maxLength) => (IsRich ? "r" : "") + Numbers(maxLength - 1);

    /// <returns>The messages' numbers alone, when all are sent.</returns>
    public string Numbers(int maxLength)
    {
        var all = string.Join(',', Ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        return Ids.Count == Count && all.Length <= maxLength
            ? all
            : string.Create(CultureInfo.InvariantCulture, $"{Count}{CountMark}{Ids[^1]}");
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
