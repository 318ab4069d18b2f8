using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Faults;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Server;

/// <summary>/bot&lt;token&gt;/&lt;method&gt;: reads, spoils if so planned, plays, answers, and writes down what became of it.</summary>
internal sealed class BotApiEndpoint(
    string token,
    bool isOldServer,
    MethodTable methods,
    FaultPlan faults,
    FloodGate? flood,
    CallLog log,
    TimeProvider clock
)
{
    public async Task HandleAsync(HttpContext context, string givenToken, string methodName)
    {
        if (givenToken != token)
        {
            await AnswerAsync(context, new ApiRefusal(401, "Unauthorized"));
            return;
        }
        if (
            BotApiSchema.Current.Method(methodName) is not { } method
            || (isOldServer && !NewerThanNine.Knows(methodName))
        )
        {
            log.Add(new CallRecord(clock.GetUtcNow(), methodName, [], 404, false, "Not Found"));
            await AnswerAsync(context, ApiRefusal.NotFound());
            return;
        }
        try
        {
            await PlayAsync(context, await BotCallReader.ReadAsync(context.Request, method, context.RequestAborted));
        }
        catch (ApiRefusal refusal)
        {
            log.Add(new CallRecord(clock.GetUtcNow(), method.Name, [], refusal.Code, false, refusal.Description));
            await AnswerAsync(context, refusal);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The bot hung up; nobody is there to be answered.
        }
    }

    private async Task PlayAsync(HttpContext context, BotCall call)
    {
        if (isOldServer)
        {
            NewerThanNine.Forget(call.Fields);
        }
        if (faults.Latency > TimeSpan.Zero && call.Method != "getUpdates")
        {
            await Task.Delay(faults.Latency, context.RequestAborted);
        }
        switch (faults.Next(call))
        {
            case { Kind: FaultKind.Drop }:
                Cut(context, call, wasDone: false, refusal: "dropped");
                break;
            case { Kind: FaultKind.Silence }:
                Write(call, 0, wasDone: false, "silence");
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
                break;
            case { Kind: FaultKind.GatewayPage }:
                await AnswerWithPageAsync(context, call);
                break;
            case { Kind: FaultKind.Answer } fault:
                await RefuseAsync(context, call, Refusal(fault));
                break;
            case { Kind: FaultKind.LoseAnswer }:
                await DoAndCutAsync(context, call);
                break;
            default:
                await DoAsync(context, call);
                break;
        }
    }

    private async Task DoAsync(HttpContext context, BotCall call)
    {
        try
        {
            StopFlood(call);
            var result = await methods.PlayAsync(call, context.RequestAborted);
            Write(call, 200, true, null);
            await AnswerAsync(context, 200, new JsonObject { ["ok"] = true, ["result"] = result });
        }
        catch (ApiRefusal refusal)
        {
            await RefuseAsync(context, call, refusal);
        }
    }

    private async Task DoAndCutAsync(HttpContext context, BotCall call)
    {
        try
        {
            await methods.PlayAsync(call, context.RequestAborted);
            Cut(context, call, wasDone: true, refusal: "answer lost");
        }
        catch (ApiRefusal refusal)
        {
            Cut(context, call, wasDone: false, refusal.Description);
        }
    }

    private void StopFlood(BotCall call)
    {
        var isMessage =
            call.Method.StartsWith("send", StringComparison.Ordinal)
            || call.Method.StartsWith("copy", StringComparison.Ordinal);
        if (isMessage && call.Method != "sendChatAction" && flood?.RetryAfter(call.ChatId ?? 0) is { } seconds)
        {
            throw ApiRefusal.TooManyRequests(seconds);
        }
    }

    private void Cut(HttpContext context, BotCall call, bool wasDone, string refusal)
    {
        Write(call, 0, wasDone, refusal);
        context.Abort();
    }

    private async Task AnswerWithPageAsync(HttpContext context, BotCall call)
    {
        Write(call, 502, false, "Bad Gateway");
        context.Response.StatusCode = 502;
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync(
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
        );
    }

    private async Task RefuseAsync(HttpContext context, BotCall call, ApiRefusal refusal)
    {
        Write(call, refusal.Code, false, refusal.Description);
        await AnswerAsync(context, refusal);
    }

    private void Write(BotCall call, int status, bool wasDone, string? refusal) =>
        log.Add(new CallRecord(clock.GetUtcNow(), call.Method, call.Fields, status, wasDone, refusal));

    private static ApiRefusal Refusal(Fault fault) =>
        fault switch
        {
            { Description: { } words } => new ApiRefusal(fault.Status, words),
            { Status: 429 } => ApiRefusal.TooManyRequests(fault.RetryAfterSeconds),
            { Status: 500 } => new ApiRefusal(500, "Internal Server Error"),
            { Status: 502 } => new ApiRefusal(502, "Bad Gateway"),
            { Status: 504 } => new ApiRefusal(504, "Gateway Timeout"),
            _ => new ApiRefusal(fault.Status, "Server Error"),
        };

    private static Task AnswerAsync(HttpContext context, ApiRefusal refusal)
    {
        var body = new JsonObject
        {
            ["ok"] = false,
            ["error_code"] = refusal.Code,
            ["description"] = refusal.Description,
        };
        if (refusal.RetryAfterSeconds is { } seconds)
        {
            body["parameters"] = new JsonObject { ["retry_after"] = seconds };
        }
        return AnswerAsync(context, refusal.Code, body);
    }

    private static async Task AnswerAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
