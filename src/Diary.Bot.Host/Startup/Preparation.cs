using Diary.Domain.Database;

namespace Diary.Bot.Host.Startup;

/// <summary>What has to be there before the first message is answered: the schema, the demonstration school, warmth.</summary>
internal sealed class Preparation(Migrator migrator, DemoLoading demo, WarmUp warmUp)
{
    private bool _isDone;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_isDone)
        {
            return;
        }

        await migrator.MigrateAsync(cancellationToken);
        await demo.LoadAsync(cancellationToken);
        await warmUp.RunAsync(cancellationToken);
        _isDone = true;
    }
}
