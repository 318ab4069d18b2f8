using Telegram.Bot.Requests.Abstractions;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Makes one call of the Bot API: within the pause, counted, its failures read into faults.</summary>
internal sealed class TelegramCalls(TelegramBot bot, TelegramPause pause)
{
    public async Task<TelegramAnswer<TResult>> MakeAsync<TResult>(
        IRequest<TResult> request,
        CancellationToken cancellationToken
    )
    {
        if (pause.Remaining is var rest && rest > TimeSpan.Zero)
        {
            return new(default, new(TelegramFaultKind.TooManyRequests, "429 earlier: everything waits", rest));
        }

        var method = KeyValuePair.Create<string, object?>("method", request.MethodName);
        try
        {
            var result = await bot.Client.SendRequest(request, cancellationToken);
            TelegramMeters.Sent.Add(1, method);
            return new(result, null);
        }
        catch (Exception exception) when (TelegramFaults.WasCarriedOut(exception))
        {
            TelegramMeters.Sent.Add(1, method);
            return new(default, null);
        }
        catch (Exception exception) when (TelegramFaults.Read(exception) is { } fault)
        {
            Count(fault, method);
            return new(default, fault);
        }
    }

    private void Count(TelegramFault fault, KeyValuePair<string, object?> method)
    {
        TelegramMeters.Failed.Add(1, method, KeyValuePair.Create<string, object?>("fault", fault.Kind.ToString()));
        if (fault.OutcomeUnknown)
        {
            TelegramMeters.UnknownOutcomes.Add(1, method);
        }

        if (fault is { Kind: TelegramFaultKind.TooManyRequests, RetryAfter: { } retryAfter })
        {
            TelegramMeters.TooManyRequests.Add(1);
            pause.Extend(retryAfter);
        }
    }
}

/// <param name="Result">Missing with a fault; also when the call was carried out and its answer was unreadable.</param>
internal sealed record TelegramAnswer<TResult>(TResult? Result, TelegramFault? Fault);
