using System.Text.Json;

namespace Diary.Benchmarks.Load;

/// <summary>The updates that Telegram would deliver.</summary>
internal sealed class Updates(TimeProvider clock, IReadOnlyList<string> phrases)
{
    private int _last;

    /// <summary>The person says one of the phrases.</summary>
    public string Next(long chatId)
    {
        var number = Interlocked.Increment(ref _last);
        var text = JsonEncodedText.Encode(phrases[number % phrases.Count]);
        return $$"""
            {"update_id":{{number}},"message":{"message_id":{{number}},"date":{{clock.GetUtcNow().ToUnixTimeSeconds()}},
            "from":{{Person(chatId)}},"chat":{{Chat(chatId)}},"text":"{{text}}"} }
            """;
    }

    /// <summary>The person presses a button under an earlier message.</summary>
    public string Press(long chatId, string data)
    {
        var number = Interlocked.Increment(ref _last);
        return $$"""
            {"update_id":{{number}},"callback_query":{"id":"{{number}}","chat_instance":"1","from":{{Person(chatId)}},
            "message":{"message_id":1,"date":{{clock.GetUtcNow().ToUnixTimeSeconds()}},"chat":{{Chat(chatId)}} },
            "data":"{{data}}"} }
            """;
    }

    private static string Person(long id) =>
        $$"""{"id":{{id}},"is_bot":false,"first_name":"Bench","language_code":"ru"}""";

    private static string Chat(long id) => $$"""{"id":{{id}},"type":"private","first_name":"Bench"}""";
}
