namespace Diary.TelegramSimulator.Calls;

internal sealed class CallLog
{
    private readonly Lock _gate = new();
    private readonly List<CallRecord> _calls = [];

    public Signal Changed { get; } = new();

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
        Changed.Ring();
    }
}
