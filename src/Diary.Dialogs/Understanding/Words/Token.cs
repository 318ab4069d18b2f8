namespace Diary.Dialogs.Understanding.Words;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>A run of letters, a run of digits or one punctuation mark of the message.</summary>
/// <param name="text">As written.</param>
/// <param name="word">As read: lower case, ё as е, spelling corrected.</param>
/// <param name="glued">No space stands before it.</param>
internal sealed class Token(string text, string word, TokenKind kind, bool glued)
{
    public string Text { get; } = text;

    public string Word { get; set; } = word;

    public TokenKind Kind { get; } = kind;

    public bool Glued { get; } = glued;

    public int Number { get; } =
        kind == TokenKind.Number && word.Length <= 6
            ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)
            : -1;

    /// <summary>What a recogniser took this word for: date, subject…</summary>
    public string? Tag { get; private set; }

    /// <summary>Words of one finding share it.</summary>
    public int Finding { get; private set; } = -1;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool IsFree => Tag is null;

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool IsLatin => Word[0] is >= 'a' and <= 'z';

    public bool Is(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    public void Take(string tag, int finding)
    {
        Tag = tag;
        Finding = finding;
    }
}
