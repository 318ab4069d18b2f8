using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Schema;

/// <summary>
/// What Bot API 10.0 and 10.1 brought. A server of version 9 does not know these methods, and drops these fields as it
/// drops any it does not know: an edit with a rich message alone is to it an edit with no text.
/// </summary>
internal static class NewerThanNine
{
    private static readonly HashSet<string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        "sendRichMessage",
        "sendRichMessageDraft",
        "answerGuestQuery",
        "deleteMessageReaction",
        "deleteAllMessageReactions",
        "sendLivePhoto",
    };

    private static readonly string[] Fields = ["rich_message"];

    public static bool Knows(string method) => !Methods.Contains(method);

    public static void Forget(JsonObject request)
    {
        foreach (var field in Fields)
        {
            request.Remove(field);
        }
    }
}
