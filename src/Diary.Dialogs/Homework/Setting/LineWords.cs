using System.Text;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>The words of a line with their places, so that some can be taken out and the rest stays as it was typed.</summary>
internal sealed class LineWords
{
    private static readonly char[] Edges = [',', ':', ';', '-', '–', '—', '.', ' ', '\n', '\r', '\t'];
    private readonly string _line;
    private readonly List<(int Start, int End)> _words = [];
    private readonly HashSet<int> _cut = [];

    private LineWords(string line) => _line = line;

    public int Count => _words.Count;

    public static LineWords Of(string line)
    {
        var words = new LineWords(line);
        var at = 0;
        while (at < line.Length)
        {
            var start = at;
            while (start < line.Length && char.IsWhiteSpace(line[start]))
            {
                start++;
            }

            at = start;
            while (at < line.Length && !char.IsWhiteSpace(line[at]))
            {
                at++;
            }

            if (at > start)
            {
                words._words.Add((start, at));
            }
        }

        return words;
    }

    public bool Any(Func<string, bool> means) => Enumerable.Range(0, Count).Any(index => means(Text(index, 1)));

    public string Text(int first, int length) => _line[_words[first].Start.._words[first + length - 1].End];

    /// <summary>Takes words out, with the small word before them that belongs to them: «к пятнице», «по алгебре».</summary>
    public void Cut(int first, int length)
    {
        for (var index = first; index < first + length; index++)
        {
            _cut.Add(index);
        }

        while (first > 0 && HomeworkWords.IsLeading(Text(first - 1, 1)))
        {
            _cut.Add(--first);
        }
    }

    /// <summary>Takes out what is said before the task: «задай», «дз».</summary>
    public void CutAsked()
    {
        for (var index = 0; index < Count && (_cut.Contains(index) || HomeworkWords.IsAsked(Text(index, 1))); index++)
        {
            _cut.Add(index);
        }
    }

    public string Left()
    {
        var left = new StringBuilder();
        for (var index = 0; index < Count; index++)
        {
            if (!_cut.Contains(index))
            {
                var gap =
                    index > 0 && !_cut.Contains(index - 1) ? _line[_words[index - 1].End.._words[index].Start] : " ";
                left.Append(left.Length == 0 ? "" : gap).Append(Text(index, 1));
            }
        }

        return left.ToString().Trim(Edges);
    }
}
