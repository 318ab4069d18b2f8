using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>What the recognisers found in one message, before it is known what the message wants.</summary>
internal sealed class Findings(IReadOnlyList<Token> tokens)
{
    private int _last;

    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public List<DateReading> Dates { get; } = [];

    /// <summary>The first date is the end of something: «до пятницы».</summary>
    public bool Until { get; set; }

    public string? Term { get; set; }

    public string? Subject { get; set; }

    public string? Class { get; set; }

    public List<string> Children { get; } = [];

    public List<string> People { get; } = [];

    public int? Mark { get; set; }

    /// <summary>A figure that is a mark if the message is about a mark.</summary>
    public int? Figure { get; set; }

    /// <summary>A number in order without the word «урок»: «шестым что?».</summary>
    public int? Ordinal { get; set; }

    /// <summary>«на первый», «ко второму».</summary>
    public int? OrdinalLeft { get; set; }

    /// <summary>Words that only stand where a surname stands.</summary>
    public List<string> MaybePeople { get; } = [];

    public string? WorkType { get; set; }

    /// <summary>«за домашку»: homework as a kind of work.</summary>
    public bool ForHomework { get; set; }

    public int? Lesson { get; set; }

    public string? Format { get; set; }

    public string? Channel { get; set; }

    public int? Minutes { get; set; }

    public void Take(int at, int length, string tag)
    {
        _last++;
        for (var next = at; next < at + length; next++)
        {
            Tokens[next].Take(tag, _last);
        }
    }

    public bool AreFree(int at, int length)
    {
        if (at < 0 || at + length > Tokens.Count)
        {
            return false;
        }
        for (var next = at; next < at + length; next++)
        {
            if (!Tokens[next].IsFree)
            {
                return false;
            }
        }
        return true;
    }

    public Token? At(int at) => at >= 0 && at < Tokens.Count && Tokens[at].IsFree ? Tokens[at] : null;
}
