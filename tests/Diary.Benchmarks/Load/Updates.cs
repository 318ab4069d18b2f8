using System.Text.Json;

namespace Diary.Benchmarks.Load;

/// <summary>The updates that Telegram would deliver.</summary>
internal sealed class Updates(TimeProvider clock, IReadOnlyList<string> phrases)
{
    private int _last;

    public string Next(long chatId)
    {
        var number = Interlocked.Increment(ref _last);
        var text = JsonEncodedText.Encode(phrases[number % phrases.Count]);
        return $$"""
            {"update_id":{{number}},"message":{"message_id":{{number}},"date":{{clock.GetUtcNow().ToUnixTimeSeconds()}},
            "from":{"id":{{chatId}},"is_bot":false,"first_name":"Bench","language_code":"ru"},
            "chat":{"id":{{chatId}},"type":"private","first_name":"Bench"},"text":"{{text}}"} }
            """;
    }
}
