namespace Diary.Dialogs.Rendering;

/// <summary>A styled text as its lines.</summary>
internal static class TextLines
{
    public static IReadOnlyList<IReadOnlyList<TextRun>> Of(IReadOnlyList<TextRun> runs)
    {
        var lines = new List<IReadOnlyList<TextRun>>();
        var line = new List<TextRun>();
        foreach (var run in runs)
        {
            var parts = run.Text.Split('\n');
            for (var index = 0; index < parts.Length; index++)
            {
                if (index > 0)
                {
                    lines.Add(line);
                    line = [];
                }

                if (parts[index].Length > 0)
                {
                    line.Add(run with { Text = parts[index] });
                }
            }
        }

        lines.Add(line);
        return lines;
    }
}
