namespace Diary.Benchmarks.Floor;

/// <summary>What one turn asked of the database.</summary>
/// <param name="Person">The number of the person whose turn it was.</param>
internal sealed record LoggedTurn(int Person, IReadOnlyList<LoggedStatement> Statements)
{
    /// <summary>Turns of one shape differ in nothing but their values.</summary>
    public string Shape { get; } = string.Join('\n', Statements.Select(statement => statement.Sql));

    /// <summary>How many times the application waited for the database.</summary>
    public int RoundTrips => Batches().Count();

    /// <summary>What was sent together, in order: statements of one implicit transaction, and a commit, which goes alone.</summary>
    public IEnumerable<IReadOnlyList<int>> Batches()
    {
        var batch = new List<int>();
        for (var i = 0; i < Statements.Count; i++)
        {
            var isAlone = Statements[i].Sql.StartsWith("COMMIT", StringComparison.OrdinalIgnoreCase);
            if (batch.Count > 0 && (isAlone || Statements[i].Transaction != Statements[i - 1].Transaction))
            {
                yield return batch;
                batch = [];
            }

            batch.Add(i);
        }

        yield return batch;
    }
}
