using Npgsql;

namespace Diary.Domain.Database.PostgreSql;

/// <summary>What every connection is, unless the connection string says otherwise.</summary>
internal static class PostgreSqlConnections
{
    /// <summary>Every statement of ours and room to spare: what is prepared is neither parsed nor planned again.</summary>
    private const int PreparedStatements = 200;

    public static NpgsqlDataSource Open(string connectionString)
    {
        var source = new NpgsqlDataSourceBuilder(connectionString);
        var settings = source.ConnectionStringBuilder;
        SetUnlessGiven(settings, "Max Auto Prepare", PreparedStatements);
        SetUnlessGiven(settings, "Auto Prepare Min Usages", 2);

        // Nothing of ours stays behind in a session: to reset it each time would throw away what is prepared.
        SetUnlessGiven(settings, "No Reset On Close", true);
        source.UsePhysicalConnectionInitializer(Prepare, PrepareAsync);
        return source.Build();
    }

    private static void SetUnlessGiven(NpgsqlConnectionStringBuilder settings, string keyword, object value)
    {
        if (!settings.ShouldSerialize(keyword))
        {
            settings[keyword] = value;
        }
    }

    /// <remarks>
    /// Every question of ours finds its few rows by an index, whatever the values. The planner would rather plan anew for
    /// each, which takes five times as long as the answer.
    /// </remarks>
    private static NpgsqlCommand PlanOnce(NpgsqlConnection connection) =>
        new("SET plan_cache_mode = force_generic_plan", connection);

    private static void Prepare(NpgsqlConnection connection)
    {
        using var command = PlanOnce(connection);
        command.ExecuteNonQuery();
    }

    private static async Task PrepareAsync(NpgsqlConnection connection)
    {
        await using var command = PlanOnce(connection);
        await command.ExecuteNonQueryAsync();
    }
}
