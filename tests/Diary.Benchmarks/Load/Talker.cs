using System.Diagnostics;

namespace Diary.Benchmarks.Load;

/// <summary>A linked person who asks about tomorrow's homework, in one of several ways.</summary>
internal sealed class Talker(long id, Webhook webhook, StubTelegram telegram, Updates updates)
{
    private const string BeParent = "demo:parent";

    /// <summary>Says it and waits for the answer.</summary>
    public Task<TimeSpan> AskAsync() => AskAsync(Stopwatch.GetTimestamp());

    /// <param name="due">When it was to be said: the answer is as late as it looks from there.</param>
    public Task<TimeSpan> AskAsync(long due) => TellAsync(updates.Next(id), due);

    /// <summary>Becomes the parent of the demonstration school.</summary>
    public Task BecomeParentAsync() => TellAsync(updates.Press(id, BeParent), Stopwatch.GetTimestamp());

    private async Task<TimeSpan> TellAsync(string update, long due)
    {
        var answer = telegram.AnswerAsync(id, due);
        await webhook.DeliverAsync(update);
        return await answer;
    }
}
