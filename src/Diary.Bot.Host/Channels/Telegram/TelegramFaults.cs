using System.Net;
using Telegram.Bot.Exceptions;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Reads the exceptions of the client, whose texts may hold a person's words, into faults, which do not.</summary>
internal static class TelegramFaults
{
    private const int MaxReasonLength = 200;

    private static readonly (string Words, TelegramFaultKind Kind)[] Refusals =
    [
        ("chat not found", TelegramFaultKind.AddressGone),
        ("PEER_ID_INVALID", TelegramFaultKind.AddressGone),
        ("user not found", TelegramFaultKind.AddressGone),
        ("user is deactivated", TelegramFaultKind.AddressGone),
        ("thread not found", TelegramFaultKind.ThreadGone),
        ("TOPIC_DELETED", TelegramFaultKind.ThreadGone),
        ("TOPIC_CLOSED", TelegramFaultKind.ThreadGone),
        ("message is not modified", TelegramFaultKind.NotModified),
        ("message to edit not found", TelegramFaultKind.NotEditable),
        ("message can't be edited", TelegramFaultKind.NotEditable),
        ("MESSAGE_ID_INVALID", TelegramFaultKind.NotEditable),
        ("there is no text in the message to edit", TelegramFaultKind.NotEditable),
        ("can't parse entities", TelegramFaultKind.BadEntities),
        ("ENTITY_BOUNDS_INVALID", TelegramFaultKind.BadEntities),
        ("message text is empty", TelegramFaultKind.TextMissing),
        ("method not found", TelegramFaultKind.MethodUnknown),
        ("wrong file_id", TelegramFaultKind.FileGone),
        ("wrong file identifier", TelegramFaultKind.FileGone),
        ("wrong remote file identifier", TelegramFaultKind.FileGone),
        ("file is temporarily unavailable", TelegramFaultKind.FileGone),
        ("FILE_REFERENCE_EXPIRED", TelegramFaultKind.FileGone),
        ("file is too big", TelegramFaultKind.FileTooBig),
    ];

    /// <returns>Null for what is no fault of a call: a stop, a bug.</returns>
    public static TelegramFault? Read(Exception exception) =>
        exception switch
        {
            ApiRequestException answered => FromAnswer(answered),
            RequestException unanswered => FromSilence(unanswered),
            _ => null,
        };

    /// <summary>
    /// Telegram says 200 only to what it has done. An answer this library cannot read (a newer field) changes nothing in
    /// that: to send again would show the message again, for ever.
    /// </summary>
    public static bool WasCarriedOut(Exception exception) =>
        exception is RequestException { HttpStatusCode: HttpStatusCode.OK } and not ApiRequestException;

    /// <summary>For a log: the kinds of the exception and of its causes. Their texts may hold data.</summary>
    public static string Describe(Exception exception)
    {
        var kinds = new List<string>();
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            kinds.Add(cause.GetType().Name);
        }

        return Read(exception)?.Reason ?? string.Join(" <- ", kinds);
    }

    private static TelegramFault FromAnswer(ApiRequestException answered)
    {
        var reason = $"{answered.ErrorCode} {Redacted(answered.Message)}";
        return answered.ErrorCode switch
        {
            400 => new TelegramFault(KindOf(answered.Message), reason),
            401 => new TelegramFault(TelegramFaultKind.Unauthorized, "401: Telegram does not know the token"),
            403 => new TelegramFault(TelegramFaultKind.AddressGone, reason),
            404 => new TelegramFault(TelegramFaultKind.MethodUnknown, reason),
            409 => new TelegramFault(TelegramFaultKind.Conflict, reason),
            429 => new TelegramFault(TelegramFaultKind.TooManyRequests, "429", RetryAfter(answered)),
            // Gateways answer for a server that may have done its part already.
            502 or 504 => new TelegramFault(TelegramFaultKind.Away, reason, OutcomeUnknown: true),
            >= 500 => new TelegramFault(TelegramFaultKind.Away, reason),
            _ => new TelegramFault(TelegramFaultKind.Refused, reason),
        };
    }

    private static TelegramFaultKind KindOf(string description) =>
        Refusals
            .Where(refusal => description.Contains(refusal.Words, StringComparison.OrdinalIgnoreCase))
            .Select(refusal => refusal.Kind)
            .DefaultIfEmpty(TelegramFaultKind.Refused)
            .First();

    private static TimeSpan RetryAfter(ApiRequestException answered) =>
        TimeSpan.FromSeconds(Math.Max(1, answered.Parameters?.RetryAfter ?? 1));

    private static TelegramFault FromSilence(RequestException unanswered)
    {
        if (unanswered.HttpStatusCode is { } status and not HttpStatusCode.OK)
        {
            var isGateway = status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
            var reason = $"HTTP {(int)status} without a Bot API answer";
            return status switch
            {
                HttpStatusCode.NotFound => new TelegramFault(TelegramFaultKind.MethodUnknown, reason),
                >= HttpStatusCode.InternalServerError => new TelegramFault(
                    TelegramFaultKind.Away,
                    reason,
                    OutcomeUnknown: isGateway
                ),
                _ => new TelegramFault(TelegramFaultKind.Away, reason),
            };
        }

        return unanswered.InnerException switch
        {
            HttpRequestException { HttpRequestError: var error } => new TelegramFault(
                TelegramFaultKind.Away,
                $"no answer ({error})",
                OutcomeUnknown: !NeverLeft(error)
            ),
            OperationCanceledException => new TelegramFault(
                TelegramFaultKind.Away,
                "no answer in time",
                OutcomeUnknown: true
            ),
            _ => new TelegramFault(TelegramFaultKind.Away, "an unreadable answer", OutcomeUnknown: true),
        };
    }

    private static bool NeverLeft(HttpRequestError error) =>
        error
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    /// <summary>Telegram quotes what it did not like after the second colon or in quotes: a person's words.</summary>
    private static string Redacted(string description)
    {
        var first = description.IndexOf(':', StringComparison.Ordinal);
        var second = first < 0 ? -1 : description.IndexOf(':', first + 1);
        int[] ends =
        [
            second,
            description.IndexOf('"', StringComparison.Ordinal),
            description.IndexOf(" '", StringComparison.Ordinal),
            MaxReasonLength,
        ];
        return description[..ends.Where(end => end >= 0).Append(description.Length).Min()].Trim();
    }
}
