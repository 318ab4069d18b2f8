using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Webhooks;

internal sealed partial record WebhookSettings(Uri Url, string? Secret, int MaxConnections)
{
    public static WebhookSettings? Read(BotCall call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length == 0)
        {
            return null;
        }
        // Plain http is taken too, as a local Bot API server does.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw ApiRefusal.BadRequest("bad webhook: invalid webhook URL specified");
        }
        var secret = call.Text("secret_token");
        if (secret is not null && !SecretForm().IsMatch(secret))
        {
            throw ApiRefusal.BadRequest("secret token contains unallowed characters");
        }
        var connections = call.Whole("max_connections") ?? 40;
        return connections is < 1 or > 100
            ? throw ApiRefusal.BadRequest("max_connections is invalid")
            : new WebhookSettings(uri, secret, (int)connections);
    }

    public static JsonObject Info(
        WebhookSettings? settings,
        int pending,
        WebhookError? lastError,
        IReadOnlyList<string> allowed
    )
    {
        var info = new JsonObject
        {
            ["url"] = settings?.Url.OriginalString ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = pending,
        };
        if (settings is not null)
        {
            info["max_connections"] = settings.MaxConnections;
        }
        if (lastError is not null)
        {
            info["last_error_date"] = lastError.At.ToUnixTimeSeconds();
            info["last_error_message"] = lastError.Message;
        }
        if (allowed.Count > 0)
        {
            info["allowed_updates"] = new JsonArray([.. allowed.Select(kind => JsonValue.Create(kind))]);
        }
        return info;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex SecretForm();
}

internal sealed record WebhookError(DateTimeOffset At, string Message);
