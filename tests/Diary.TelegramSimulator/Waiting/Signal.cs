namespace Diary.TelegramSimulator.Waiting;

/// <summary>Lets waiters look again when something has changed.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _next = New();

    /// <summary>The next ring. Take it before looking, or a change between the two is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, New()).SetResult();

    /// <summary>Looks now and at every ring until there is something to see.</summary>
    /// <param name="complaint">What to say when patience ends.</param>
    public async Task<T> UntilAsync<T>(Func<T?> look, TimeSpan patience, Func<string> complaint)
        where T : class
    {
        using var deadline = new CancellationTokenSource(patience);
        while (true)
        {
            var changed = Next;
            if (look() is { } found)
            {
                return found;
            }
            try
            {
                await changed.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                throw new SimulatorException($"After {patience.TotalSeconds:0.###} s: {complaint()}");
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
