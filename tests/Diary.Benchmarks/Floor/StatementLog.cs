using System.Text.RegularExpressions;

namespace Diary.Benchmarks.Floor;

/// <summary>Reads a log that was written with <c>log_statement = all</c> and <see cref="Prefix"/>.</summary>
internal static partial class StatementLog
{
    public const string Prefix = "@@%v ";

    public static IEnumerable<LoggedStatement> Read(string log)
    {
        LoggedStatement? statement = null;
        foreach (var entry in log.Split("@@", StringSplitOptions.RemoveEmptyEntries))
        {
            // Further lines of an entry begin with a tab.
            var text = entry.TrimEnd().Replace("\n\t", "\n", StringComparison.Ordinal);
            if (Parameters().Match(text) is { Success: true } parameters && statement is not null)
            {
                statement = statement with { Values = [.. ReadValues(parameters.Groups["list"].Value)] };
            }
            else if (Statement().Match(text) is { Success: true } match)
            {
                if (statement is not null)
                {
                    yield return statement;
                }

                statement = new LoggedStatement(
                    match.Groups["transaction"].Value,
                    match.Groups["sql"].Value.Trim(),
                    []
                );
            }
        }

        if (statement is not null)
        {
            yield return statement;
        }
    }

    private static IEnumerable<string?> ReadValues(string list) =>
        Value()
            .Matches(list)
            .Select(match =>
                match.Groups["text"] is { Success: true } text
                    ? text.Value.Replace("''", "'", StringComparison.Ordinal)
                    : null
            );

    [GeneratedRegex(
        @"^(?<transaction>\S*) LOG:  (statement|execute [^:]*): (?<sql>.*)$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\S* DETAIL:  parameters: (?<list>.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();

    [GeneratedRegex(
        @"\$\d+ = (NULL|'(?<text>([^']|'')*)')(, |$)",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Value();
}
