namespace Diary.TelegramSimulator.Calls;

internal static class CallWaiting
{
    private const int CallsShown = 40;

    public static async Task UntilAsync(CallLog log, Func<IReadOnlyList<CallRecord>, bool> wanted, TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        while (true)
        {
            var changed = log.Changed.Next;
            if (wanted(log.All))
            {
                return;
            }
            try
            {
                await changed.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                var calls = string.Join('\n', log.All.TakeLast(CallsShown).Select(call => $"  {call}"));
                throw new TimeoutException(
                    $"The bot did not make the calls within {patience.TotalSeconds:0.###} s. It made:\n{calls}"
                );
            }
        }
    }
}
