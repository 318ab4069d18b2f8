namespace Diary.Faults.Histories;

/// <summary>What the checker found.</summary>
public sealed record Verdict
{
    public required int Said { get; init; }

    public int Answered => Answers.Count;

    /// <summary>Questions without an answer.</summary>
    public required IReadOnlyList<Said> Missing { get; init; }

    /// <summary>Answers that came before that to an earlier question of the same person.</summary>
    public required IReadOnlyList<Heard> OutOfOrder { get; init; }

    /// <summary>Second answers to one question which nothing excuses.</summary>
    public required IReadOnlyList<Heard> Repeated { get; init; }

    /// <summary>Second answers after a send whose outcome the bot could not know.</summary>
    public required IReadOnlyList<Heard> RepeatedAfterCut { get; init; }

    /// <summary>Messages that answer none of the person's questions.</summary>
    public required IReadOnlyList<Heard> Unasked { get; init; }

    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>What else was promised and not kept, in words.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];

    /// <summary>What the scenario has to tell beside its verdict.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool IsGood =>
        Missing.Count == 0
        && OutOfOrder.Count == 0
        && Repeated.Count == 0
        && Unasked.Count == 0
        && Broken.Count == 0
        && Said > 0;

    public override string ToString()
    {
        var lines = new List<string>
        {
            $"{Said} said, {Answered} answered, {Missing.Count} missing, {OutOfOrder.Count} out of order, "
                + $"{Repeated.Count} answered twice, {RepeatedAfterCut.Count} answered twice after a cut-off send, "
                + $"{Unasked.Count} messages that nobody asked for",
            $"waited: half {Answers.Wait(0.5)} s, 99 of 100 {Answers.Wait(0.99)} s, the longest {Answers.Wait(1)} s",
        };
        lines.AddRange(Notes);
        lines.AddRange(
            Missing.Take(10).Select(said => $"  missing: {said.Person} asked about {said.Day} at {said.At:O}")
        );
        lines.AddRange(Shown("out of order", OutOfOrder));
        lines.AddRange(Shown("twice", Repeated));
        lines.AddRange(Shown("unasked", Unasked));
        lines.AddRange(Broken.Take(10).Select(law => $"  broken: {law}"));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Shown(string what, IEnumerable<Heard> heard) =>
        heard.Take(10).Select(h => $"  {what}: {h.Person} at {h.At:O}, about {h.Day}: {h.Text.Split('\n')[0]}");
}
