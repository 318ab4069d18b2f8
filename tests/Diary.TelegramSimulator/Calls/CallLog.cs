using Diary.TelegramSimulator.Waiting;

namespace Diary.TelegramSimulator.Calls;

internal sealed class CallLog
{
    private const int CallsShown = 40;
    private readonly Lock _gate = new();
    private readonly List<CallRecord> _calls = [];
    private readonly Signal _changed = new();

    public IReadOnlyList<CallRecord> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public void Add(CallRecord call)
    {
        lock (_gate)
        {
            _calls.Add(call);
        }
        _changed.Ring();
    }

    public Task<IReadOnlyList<CallRecord>> UntilAsync(
        Func<IReadOnlyList<CallRecord>, bool> wanted,
        TimeSpan patience
    ) =>
        _changed.UntilAsync(
            () => All is var calls && wanted(calls) ? calls : null,
            patience,
            () =>
                $"the bot has not made these calls. It made:\n{string.Join('\n', All.TakeLast(CallsShown).Select(call => $"  {call}"))}"
        );
}
