using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Says at start what is wrong with the section <c>Telegram</c> and what to do, without repeating a secret.</summary>
internal sealed partial class TelegramOptionsCheck : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        if (options.ModeInForce == TelegramMode.Off)
        {
            return ValidateOptionsResult.Success;
        }

        List<string> faults = [.. Common(options)];
        if (options.ModeInForce == TelegramMode.Webhook)
        {
            faults.AddRange(Webhook(options));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Common(TelegramOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token))
        {
            yield return $"Telegram:Mode is {options.ModeInForce}, but Telegram:Token is empty. Ask @BotFather for a token "
                + "and set the environment variable Telegram__Token, or set Telegram:Mode to Off.";
        }
        else if (!Token().IsMatch(options.Token))
        {
            yield return "Telegram:Token does not look like a token of @BotFather (digits, a colon, then 35 letters, digits, "
                + "_ and -). Copy it again, without spaces or quotes.";
        }

        if (!IsHttp(options.ApiUrl) || options.ApiUrl.AbsolutePath != "/")
        {
            yield return "Telegram:ApiUrl must be an http or https address without a path, such as "
                + $"{TelegramOptions.PublicApi.OriginalString}.";
        }

        if (options.PollingTimeout < TimeSpan.FromSeconds(1) || options.PollingTimeout > TimeSpan.FromSeconds(50))
        {
            yield return "Telegram:PollingTimeout must be between 1 and 50 seconds (00:00:30 is usual).";
        }
    }

    private static IEnumerable<string> Webhook(TelegramOptions options)
    {
        if (!IsHttp(options.PublicUrl) || !IsReachable(options.PublicUrl!, options.ApiUrl))
        {
            yield return "Telegram:Mode is Webhook, so Telegram:PublicUrl must be the https address at which the world sees "
                + "this host, such as https://diary.school.example. Without one, set Telegram:Mode to Polling.";
        }

        if (!Secret().IsMatch(options.WebhookSecret ?? ""))
        {
            yield return "Telegram:Mode is Webhook, so Telegram:WebhookSecret must be 16 to 256 characters of A-Z, a-z, 0-9, "
                + "_ and -. Make one with: openssl rand -hex 32";
        }

        if (options.WebhookConnections is < 1 or > 100)
        {
            yield return "Telegram:WebhookConnections must be between 1 and 100 (40 is usual).";
        }
    }

    private static bool IsHttp(Uri? address) =>
        address is { IsAbsoluteUri: true }
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Telegram's own servers deliver to https only; a local Bot API server also to http.</summary>
    private static bool IsReachable(Uri publicUrl, Uri apiUrl) =>
        publicUrl.Scheme == Uri.UriSchemeHttps || apiUrl != TelegramOptions.PublicApi;

    [GeneratedRegex(@"^[0-9]{1,20}:[A-Za-z0-9_-]{20,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{16,256}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
