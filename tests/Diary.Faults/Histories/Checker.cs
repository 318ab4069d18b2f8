namespace Diary.Faults.Histories;

/// <summary>Every question answered, in its person's order, and once.</summary>
public static class Checker
{
    /// <summary>From a send to the row that says so: longer than that under any load.</summary>
    private static readonly TimeSpan UntilNoted = TimeSpan.FromSeconds(5);

    /// <summary>From the noted kill to the last thing that the killed process did.</summary>
    private static readonly TimeSpan UntilDead = TimeSpan.FromSeconds(1);

    public static Verdict Check(
        IReadOnlyCollection<Said> said,
        IReadOnlyCollection<Heard> heard,
        IReadOnlyCollection<Cut> cuts
    )
    {
        var missing = new List<Said>();
        var outOfOrder = new List<Heard>();
        var repeated = new List<Heard>();
        var excused = new List<Heard>();
        var unasked = new List<Heard>();
        var answers = new List<Answer>();
        var heardBy = heard.ToLookup(h => h.Person);
        foreach (var person in said.GroupBy(s => s.Person))
        {
            var questions = person.ToList();
            var firsts = new Dictionary<DateOnly, Heard>();
            foreach (var message in heardBy[person.Key].OrderBy(h => h.At))
            {
                if (message.Day is not { } day || questions.TrueForAll(question => question.Day != day))
                {
                    unasked.Add(message);
                }
                else if (!firsts.TryGetValue(day, out var first))
                {
                    firsts.Add(day, message);
                }
                else
                {
                    (IsExcused(first, message, cuts) ? excused : repeated).Add(message);
                }
            }

            answers.AddRange(
                questions.Where(question => firsts.ContainsKey(question.Day)).Select(q => new Answer(q, firsts[q.Day]))
            );
            missing.AddRange(questions.Where(question => !firsts.ContainsKey(question.Day)));
            outOfOrder.AddRange(OutOfOrder(questions, firsts));
        }

        return new Verdict
        {
            Said = said.Count,
            Missing = missing,
            OutOfOrder = outOfOrder,
            Repeated = repeated,
            RepeatedAfterCut = excused,
            Unasked = unasked,
            Answers = answers,
        };
    }

    /// <summary>The bot was cut off soon after the first send, and before the second.</summary>
    private static bool IsExcused(Heard first, Heard second, IEnumerable<Cut> cuts) =>
        cuts.Any(cut =>
            (cut.Person is null || cut.Person == first.Person)
            && cut.At >= first.At - UntilDead
            && cut.At <= first.At + UntilNoted
            && cut.At <= second.At
        );

    private static IEnumerable<Heard> OutOfOrder(List<Said> questions, Dictionary<DateOnly, Heard> firsts)
    {
        var latest = DateTimeOffset.MinValue;
        foreach (var question in questions)
        {
            if (firsts.TryGetValue(question.Day, out var answer))
            {
                if (answer.At < latest)
                {
                    yield return answer;
                }

                latest = answer.At > latest ? answer.At : latest;
            }
        }
    }
}
