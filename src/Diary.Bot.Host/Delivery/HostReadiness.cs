namespace Diary.Bot.Host.Delivery;

/// <summary>Opens when this host may carry conversations: its schema is there and the others know that it lives.</summary>
internal sealed class HostReadiness
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    public void Open() => _ready.TrySetResult();

    public Task WaitAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);
}
