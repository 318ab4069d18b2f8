using Diary.TelegramSimulator.Calls;

namespace Diary.TelegramSimulator.Faults;

/// <summary>What goes wrong, and how often. A fault without a method hits any call but getUpdates.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>Added before every answer but those of getUpdates.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>429, and how long to leave the server alone.</summary>
    public void TooManyRequests(
        int times = 1,
        int retryAfterSeconds = 1,
        string? method = null,
        Func<BotCall, bool>? when = null
    ) => Add(new Fault(FaultKind.Answer, 429, retryAfterSeconds), times, method, when);

    /// <summary>An error answer of the server itself: 500, 502, 504.</summary>
    public void ServerError(int times = 1, int status = 500, string? method = null, Func<BotCall, bool>? when = null) =>
        Add(new Fault(FaultKind.Answer, status, 0), times, method, when);

    /// <summary>A refusal with these very words, such as 400 "Bad Request: chat not found".</summary>
    public void Refuse(
        int status,
        string description,
        int times = 1,
        string? method = null,
        Func<BotCall, bool>? when = null
    ) => Add(new Fault(FaultKind.Answer, status, 0) { Description = description }, times, method, when);

    /// <summary>502 with a page of HTML, as a proxy in front of the server answers.</summary>
    public void BadGatewayPage(int times = 1, string? method = null, Func<BotCall, bool>? when = null) =>
        Add(new Fault(FaultKind.GatewayPage, 502, 0), times, method, when);

    /// <summary>The connection is cut before anything was done.</summary>
    public void DropRequests(int times = 1, string? method = null, Func<BotCall, bool>? when = null) =>
        Add(new Fault(FaultKind.Drop, 0, 0), times, method, when);

    /// <summary>The call is done, the person has the message, but the bot never hears of it.</summary>
    public void LoseAnswers(int times = 1, string? method = null, Func<BotCall, bool>? when = null) =>
        Add(new Fault(FaultKind.LoseAnswer, 0, 0), times, method, when);

    /// <summary>Nothing comes back until the bot hangs up, and nothing was done.</summary>
    public void Silence(int times = 1, string? method = null, Func<BotCall, bool>? when = null) =>
        Add(new Fault(FaultKind.Silence, 0, 0), times, method, when);

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
            Latency = TimeSpan.Zero;
        }
    }

    internal Fault? Next(BotCall call)
    {
        lock (_gate)
        {
            var fault = _faults.Find(f => f.Remaining > 0 && f.Hits(call));
            if (fault is not null)
            {
                fault.Remaining--;
            }
            return fault;
        }
    }

    private void Add(Fault fault, int times, string? method, Func<BotCall, bool>? when)
    {
        lock (_gate)
        {
            _faults.Add(fault with { Remaining = times, Method = method, When = when });
        }
    }
}

internal enum FaultKind
{
    Answer,
    GatewayPage,
    Drop,
    LoseAnswer,
    Silence,
}

internal sealed record Fault(FaultKind Kind, int Status, int RetryAfterSeconds)
{
    public string? Description { get; init; }
    public int Remaining { get; set; }
    public string? Method { get; init; }
    public Func<BotCall, bool>? When { get; init; }

    public bool Hits(BotCall call) =>
        (
            Method is null
                ? call.Method != "getUpdates"
                : string.Equals(Method, call.Method, StringComparison.OrdinalIgnoreCase)
        ) && (When is null || When(call));
}
