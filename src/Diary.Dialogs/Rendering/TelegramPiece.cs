using System.Text;

namespace Diary.Dialogs.Rendering;

internal enum TelegramPieceKind
{
    Paragraph,
    Heading,
    Item,
    Quote,
    Expandable,
    Preformatted,
}

/// <summary>The smallest part of a classic message that is kept together: its tags open and close inside it.</summary>
internal sealed record TelegramPiece(TelegramPieceKind Kind, IReadOnlyList<TextRun> Runs)
{
    /// <summary>UTF-16 units after Telegram has taken the tags out, which is what it counts.</summary>
    public int Length { get; } = Runs.Sum(run => run.Text.Length);

    /// <summary>Telegram keeps the first hundred looks of a message and drops the others.</summary>
    public int EntityCount { get; } =
        Runs.Count(run => run.Styles != TextStyles.None)
        + Runs.Count(run => run.Url is not null)
        + (Kind is TelegramPieceKind.Paragraph or TelegramPieceKind.Heading or TelegramPieceKind.Item ? 0 : 1);

    public string GapAfter(TelegramPiece previous)
    {
        return (previous.Kind, Kind) switch
        {
            (_, TelegramPieceKind.Heading) => "\n\n",
            (TelegramPieceKind.Heading, _) => "\n",
            (TelegramPieceKind.Paragraph or TelegramPieceKind.Item, TelegramPieceKind.Paragraph) => "\n\n",
            _ => "\n",
        };
    }

    public IEnumerable<TelegramPiece> Cut(int limit)
    {
        return Length <= limit ? [this] : RunText.Split(Runs, limit).Select(part => this with { Runs = part });
    }

    public void WriteTo(StringBuilder html)
    {
        switch (Kind)
        {
            case TelegramPieceKind.Paragraph or TelegramPieceKind.Heading or TelegramPieceKind.Item:
                TelegramText.Write(html, Runs, lineBreak: "\n");
                break;
            case TelegramPieceKind.Quote:
                WriteFramed(html, "<blockquote>", "</blockquote>");
                break;
            case TelegramPieceKind.Expandable:
                WriteFramed(html, "<blockquote expandable>", "</blockquote>");
                break;
            case TelegramPieceKind.Preformatted:
                WriteFramed(html, "<pre>", "</pre>");
                break;
        }
    }

    private void WriteFramed(StringBuilder html, string start, string end)
    {
        html.Append(start);
        TelegramText.Write(html, Runs, lineBreak: "\n");
        html.Append(end);
    }
}
