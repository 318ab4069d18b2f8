using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Messages;

public sealed record Person(
    long Id,
    string FirstName,
    bool IsBot = false,
    string? Username = null,
    string? Language = null
)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["is_bot"] = IsBot,
            ["first_name"] = FirstName,
        };
        if (Username is not null)
        {
            json["username"] = Username;
        }
        if (Language is not null)
        {
            json["language_code"] = Language;
        }
        return json;
    }
}
