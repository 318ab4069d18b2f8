using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// Collects text as a browser would lay it out: the template's own line feeds and indentation are one space, or nothing
/// at the edges of a block and beside a break.
/// </summary>
internal sealed class RunBuilder
{
    private readonly List<TextRun> _runs = [];
    private readonly StringBuilder _text = new();
    private TextStyles _styles;
    private string? _url;

    public void Append(string text, TextStyles styles, string? url)
    {
        if (styles != _styles || url != _url)
        {
            EndRun();
            (_styles, _url) = (styles, url);
        }

        AppendCollapsed(text);
    }

    /// <summary>What was collected, or null when there is nothing to see.</summary>
    public IReadOnlyList<TextRun>? TakeRuns()
    {
        EndRun();
        TrimStart();
        TrimEnd();
        IReadOnlyList<TextRun>? runs = _runs.Count == 0 ? null : [.. _runs];
        _runs.Clear();
        return runs;
    }

    private static bool IsLayout(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';

    private void AppendCollapsed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == DataText.LineBreak)
            {
                _text.Append('\n');
            }
            else if (!IsLayout(text[index]))
            {
                _text.Append(text[index]);
            }
            else
            {
                var end = EndOfLayout(text, index);
                AppendSpace(text.AsSpan(index, end - index));
                index = end - 1;
            }
        }
    }

    private static int EndOfLayout(string text, int index)
    {
        while (index < text.Length && IsLayout(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>Spaces without a line feed were typed by somebody and stay as they are.</summary>
    private void AppendSpace(ReadOnlySpan<char> space)
    {
        var layout = space.ContainsAny('\n', '\r', '\t');
        if (LastCharacter() is null or '\n')
        {
            return;
        }

        if (!layout)
        {
            _text.Append(space);
        }
        else if (LastCharacter() != ' ')
        {
            _text.Append(' ');
        }
    }

    private char? LastCharacter()
    {
        return _text.Length > 0 ? _text[^1]
            : _runs.Count > 0 ? _runs[^1].Text[^1]
            : null;
    }

    private void EndRun()
    {
        if (_text.Length > 0)
        {
            _runs.Add(new TextRun(_text.ToString(), _styles, _url));
            _text.Clear();
        }
    }

    private void TrimStart()
    {
        while (_runs.Count > 0)
        {
            var trimmed = _runs[0].Text.TrimStart(' ', '\n');
            if (trimmed.Length > 0)
            {
                _runs[0] = _runs[0] with { Text = trimmed };
                return;
            }

            _runs.RemoveAt(0);
        }
    }

    private void TrimEnd()
    {
        while (_runs.Count > 0)
        {
            var last = _runs[^1];
            var trimmed = last.Text.TrimEnd(' ', '\n');
            if (trimmed.Length > 0)
            {
                _runs[^1] = last with { Text = trimmed };
                return;
            }

            _runs.RemoveAt(_runs.Count - 1);
        }
    }
}
