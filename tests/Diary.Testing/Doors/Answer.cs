namespace Diary.Testing.Doors;

/// <summary>One message of the bot as a person sees it: tables as lines of cells between bars.</summary>
/// <param name="Id">The message's name on its channel; an edit has that of the message it changed.</param>
public sealed record Answer(string Id, string Text, IReadOnlyList<AnswerButton> Buttons, bool IsEdit)
{
    public IEnumerable<string> Titles => Buttons.Select(button => button.Title);

    /// <summary>The lines that contain these words.</summary>
    public IEnumerable<string> Lines(string words) =>
        Text.Split('\n').Where(line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>What stands under a heading, up to the next one of those named.</summary>
    public string Part(string heading, params IReadOnlyList<string> others)
    {
        var from = Text.IndexOf(heading, StringComparison.Ordinal);
        if (from < 0)
        {
            throw new VisitorException($"There is no «{heading}» in:\n{this}");
        }

        var to = others
            .Select(other => Text.IndexOf(other, from + heading.Length, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .DefaultIfEmpty(Text.Length)
            .Min();
        return Text[from..to];
    }

    public override string ToString() =>
        (IsEdit ? "(edited) " : "") + Text + string.Concat(Titles.Select(title => $" [{title}]"));
}

/// <param name="Value">What it carries.</param>
public sealed record AnswerButton(string Title, string Value);
