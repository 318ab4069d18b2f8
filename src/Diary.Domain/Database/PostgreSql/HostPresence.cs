using Npgsql;

namespace Diary.Domain.Database.PostgreSql;

/// <summary>
/// One connection that says "this host is alive" by holding an advisory lock, and hears what other hosts signal. The
/// server drops the lock with the connection, so a killed host is known at once, by no clock.
/// </summary>
/// <remarks>A pooler in front of PostgreSQL has to keep sessions: pgbouncer in session mode.</remarks>
public sealed class HostPresence(string connectionString, int hostNumber)
{
    internal const string TranscriptSignal = "diary_transcript";

    /// <summary>Holds the lock and listens until the connection is lost or the token is cancelled.</summary>
    /// <param name="onPresent">Called when the lock is held.</param>
    /// <param name="onTranscript">Called for each transcript that another host, or this one, has added to.</param>
    public async Task HoldAsync(Action onPresent, Action<Guid> onTranscript, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            KeepAlive = 15,
            ApplicationName = "diary presence",
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, signal) =>
        {
            if (Guid.TryParse(signal.Payload, out var conversationId))
            {
                onTranscript(conversationId);
            }
        };
        await connection.OpenAsync(cancellationToken);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT pg_advisory_lock($1, $2)";
            command.Parameters.Add(new NpgsqlParameter { Value = AdvisoryLocks.Hosts });
            command.Parameters.Add(new NpgsqlParameter { Value = hostNumber });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await using (var listen = new NpgsqlCommand($"LISTEN {TranscriptSignal}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        onPresent();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }
}
