using System.Diagnostics;

namespace Diary.Benchmarks.Load;

/// <summary>A linked person who asks about tomorrow's homework, in one of several ways.</summary>
internal sealed class Talker(long id, Webhook webhook, StubTelegram telegram, Updates updates)
{
    /// <summary>Says it and waits for the answer.</summary>
    public Task<TimeSpan> AskAsync() => AskAsync(Stopwatch.GetTimestamp());

    /// <param name="due">When it was to be said: the answer is as late as it looks from there.</param>
    public async Task<TimeSpan> AskAsync(long due)
    {
        var answer = telegram.AnswerAsync(id, due);
        await webhook.DeliverAsync(updates.Next(id));
        return await answer;
    }
}
