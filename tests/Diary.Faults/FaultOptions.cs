using System.Globalization;
using Diary.Faults.Machinery;
using Diary.Testing.Databases;

namespace Diary.Faults;

/// <summary>What a run is told. The same seed breaks the same things at the same moments of the run.</summary>
public sealed record FaultOptions
{
    public int Seed { get; init; } = 1;

    public DatabaseKind Database { get; init; } = DatabaseKind.Sqlite;

    public Transport Transport { get; init; } = Transport.Polling;

    public int People { get; init; } = 50;

    public int Messages { get; init; } = 1000;

    public int Kills { get; init; } = 50;

    public static FaultOptions Read(string[] arguments) =>
        arguments switch
        {
            [] => new FaultOptions(),
            ["--seed", var value, .. var rest] => Read(rest) with { Seed = Number(value) },
            ["--people", var value, .. var rest] => Read(rest) with { People = Number(value) },
            ["--messages", var value, .. var rest] => Read(rest) with { Messages = Number(value) },
            ["--kills", var value, .. var rest] => Read(rest) with { Kills = Number(value) },
            ["--database", "postgres" or "postgresql", .. var rest] => Read(rest) with
            {
                Database = DatabaseKind.PostgreSql,
            },
            ["--database", "sqlite", .. var rest] => Read(rest) with { Database = DatabaseKind.Sqlite },
            ["--transport", var value, .. var rest] => Read(rest) with
            {
                Transport = Enum.Parse<Transport>(value, ignoreCase: true),
            },
            [var unknown, ..] => throw new ArgumentException($"There is no option {unknown}."),
        };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
