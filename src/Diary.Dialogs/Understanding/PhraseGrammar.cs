using System.Text;

namespace Diary.Dialogs.Understanding;

/// <summary>
/// Training phrases are written in a small grammar: <c>(a|b)</c> one of, <c>[a]</c> may be missing,
/// <c>&lt;date&gt;</c> one of the samples of that slot.
/// </summary>
internal sealed class PhraseGrammar(IReadOnlyDictionary<string, string[]> slots, Random random)
{
    public string Say(string line)
    {
        var at = 0;
        var said = Sequence(line, ref at);
        return string.Join(' ', said.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How many phrases the line can say, repeated ones counted.</summary>
    public double CountOf(string line)
    {
        var at = 0;
        return CountSequence(line, ref at);
    }

    private double CountSequence(string line, ref int at)
    {
        var (sum, product) = (0.0, 1.0);
        while (at < line.Length && line[at] is not (')' or ']'))
        {
            switch (line[at])
            {
                case '(' or '[':
                    var open = line[at++];
                    product *= CountSequence(line, ref at) + (open == '[' ? 1 : 0);
                    at++;
                    break;
                case '|':
                    sum += product;
                    product = 1;
                    at++;
                    break;
                case '<':
                    var end = line.IndexOf('>', at);
                    product *= slots[line[(at + 1)..end]].Length;
                    at = end + 1;
                    break;
                default:
                    at++;
                    break;
            }
        }
        return sum + product;
    }

    private string Sequence(string line, ref int at)
    {
        var choices = new List<string>();
        var said = new StringBuilder();
        while (at < line.Length && line[at] is not (')' or ']'))
        {
            switch (line[at])
            {
                case '(':
                    at++;
                    said.Append(Sequence(line, ref at));
                    at++;
                    break;
                case '[':
                    at++;
                    var maybe = Sequence(line, ref at);
                    at++;
                    said.Append(random.Next(2) == 0 ? maybe : "");
                    break;
                case '|':
                    choices.Add(said.ToString());
                    said.Clear();
                    at++;
                    break;
                case '<':
                    var end = line.IndexOf('>', at);
                    said.Append(Slot(line[(at + 1)..end]));
                    at = end + 1;
                    break;
                default:
                    said.Append(line[at++]);
                    break;
            }
        }
        choices.Add(said.ToString());
        return choices[random.Next(choices.Count)];
    }

    private string Slot(string name)
    {
        var samples = slots[name];
        return Say(samples[random.Next(samples.Length)]);
    }
}
