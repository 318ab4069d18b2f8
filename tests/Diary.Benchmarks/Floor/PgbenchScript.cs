using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Diary.Benchmarks.Floor;

/// <summary>
/// The recorded turns as a script of pgbench: the same statements in the same batches, with values that are new in every
/// turn where ours are, and every client being another person.
/// </summary>
internal sealed partial class PgbenchScript
{
    /// <summary>The table of what differs from person to person.</summary>
    public const string Table = "floor_values";

    private readonly IReadOnlyList<LoggedTurn> _first;
    private readonly IReadOnlyList<LoggedTurn> _second;
    private readonly List<string> _fresh = [];
    private readonly List<(int Statement, int Value)> _personal = [];

    public PgbenchScript(IReadOnlyList<LoggedTurn> turns)
    {
        _first = [.. turns.Where((_, i) => i % 2 == 0)];
        _second = [.. turns.Where((_, i) => i % 2 == 1)];
        Text = Write();
        Values =
        [
            .. _first.Select(turn =>
                (IReadOnlyList<string?>)[.. _personal.Select(p => turn.Statements[p.Statement].Values[p.Value])]
            ),
        ];
    }

    public string Text { get; }

    /// <summary>A row for each person: what goes into <see cref="Table"/>.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Values { get; }

    private LoggedTurn Sample => _first[0];

    private string Write()
    {
        var body = new StringBuilder();
        foreach (var batch in Sample.Batches())
        {
            var statements = batch.Select(i => Statement(i) + ";\n").ToList();
            body.Append(statements.Count > 1 ? "\\startpipeline\n" : "");
            body.AppendJoin("", statements);
            body.Append(statements.Count > 1 ? "\\endpipeline\n" : "");
        }

        var columns = string.Join(", ", _personal.Select((_, i) => $"v{i} AS bench_v{i}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            \if :bench_turn = 0
            SELECT {columns} FROM {Table} WHERE person = :client_id % {_first.Count}
            \gset
            \endif
            \set bench_turn :bench_turn + 1
            \set bench_new (:bench_run * 100000 + :bench_turn) * 1000 + :client_id
            \set bench_now 1800000000 + :bench_run * 100000 + :bench_turn
            {body}
            """
        );
    }

    private string Statement(int statement) =>
        Parameter()
            .Replace(
                Sample.Statements[statement].Sql.TrimEnd(';'),
                match => Expression(statement, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1)
            );

    private string Expression(int statement, int value)
    {
        var sample = ValueIn(Sample);
        var isConstant = _first.Concat(_second).All(turn => ValueIn(turn) == sample);
        if (isConstant)
        {
            return sample is null
                ? "NULL"
                : ValueKinds.Cast($"'{sample.Replace("'", "''", StringComparison.Ordinal)}'", sample);
        }

        var isOfPerson = _first.Zip(_second).All(both => ValueIn(both.First) == ValueIn(both.Second));
        return isOfPerson || sample is null ? Personal(statement, value, sample) : Fresh(statement, value, sample);

        string? ValueIn(LoggedTurn turn) => turn.Statements[statement].Values[value];
    }

    private string Personal(int statement, int value, string? sample)
    {
        var known = _personal.FindIndex(p => Same(p.Statement, p.Value, statement, value));
        if (known < 0)
        {
            known = _personal.Count;
            _personal.Add((statement, value));
        }

        return ValueKinds.Cast($":bench_v{known}", sample);
    }

    /// <summary>What is made anew for every turn; the same value in two places is the same there too.</summary>
    private string Fresh(int statement, int value, string sample)
    {
        if (ValueKinds.IsInstant(sample))
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"to_timestamp(:bench_now::float8 + {(Instant(sample) - FirstInstant()).TotalSeconds:0.000000})"
            );
        }

        if (ValueKinds.IsId(sample))
        {
            var number = _fresh.IndexOf(sample);
            if (number < 0)
            {
                number = _fresh.Count;
                _fresh.Add(sample);
            }

            return $"('00000000-0000-7000-80{number:00}-' || lpad(:bench_new::text, 12, '0'))::uuid";
        }

        if (ValueKinds.IsNumber(sample))
        {
            // Untyped, it takes the type that the place asks for.
            return IsSequence(statement, value) ? "(SELECT lastval())" : ":bench_new";
        }

        return sample.Contains('{', StringComparison.Ordinal)
            ? Personal(statement, value, sample)
            : "('bench ' || :bench_new::text)";
    }

    /// <summary>The database has numbered it in this session; all other numbers are the channel's.</summary>
    private bool IsSequence(int statement, int value) =>
        Sample.Statements[statement].Sql.Contains($"sequence = ${value + 1}", StringComparison.Ordinal);

    private bool Same(int statement, int value, int otherStatement, int otherValue) =>
        _first.All(turn =>
            turn.Statements[statement].Values[value] == turn.Statements[otherStatement].Values[otherValue]
        );

    private DateTimeOffset FirstInstant() =>
        Sample.Statements.SelectMany(s => s.Values).OfType<string>().Where(ValueKinds.IsInstant).Select(Instant).Min();

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\$(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
