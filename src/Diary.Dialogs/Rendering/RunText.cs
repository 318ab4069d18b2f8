namespace Diary.Dialogs.Rendering;

/// <summary>Cutting a styled text: the looks go on in the next part, the text in order, nothing but space is lost.</summary>
internal static class RunText
{
    public static IEnumerable<IReadOnlyList<TextRun>> Split(IReadOnlyList<TextRun> runs, int limit)
    {
        return Split(runs, PlainTextEncoder.TextOf(runs), limit);
    }

    private static IEnumerable<IReadOnlyList<TextRun>> Split(IReadOnlyList<TextRun> runs, string text, int limit)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = TextBreaks.FindBreak(
                text.AsSpan(start, Math.Min(limit + 1, text.Length - start)).ToString(),
                limit
            );
            var part = Slice(runs, start, length);
            if (part.Any(run => !string.IsNullOrWhiteSpace(run.Text)))
            {
                yield return part;
            }

            start += length;
            while (start < text.Length && text[start] is ' ' or '\n')
            {
                start++;
            }
        }
    }

    private static List<TextRun> Slice(IReadOnlyList<TextRun> runs, int start, int length)
    {
        var slice = new List<TextRun>();
        var offset = 0;
        foreach (var run in runs)
        {
            var from = Math.Max(start, offset);
            var to = Math.Min(start + length, offset + run.Text.Length);
            if (from < to)
            {
                slice.Add(run with { Text = run.Text[(from - offset)..(to - offset)] });
            }

            offset += run.Text.Length;
        }

        return slice;
    }
}
