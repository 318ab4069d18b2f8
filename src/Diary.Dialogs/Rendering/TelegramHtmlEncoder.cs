using System.Text;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// Text of <c>sendMessage</c> with <c>parse_mode=HTML</c>, for servers and clients without rich messages. Each message
/// has at most 4,096 UTF-16 units once Telegram has taken the tags out, and its tags are balanced.
/// </summary>
public static class TelegramHtmlEncoder
{
    public const int MaxLength = 4096;

    private const int MaxEntities = 100;

    /// <returns>One message or more; a message is never blank, which Telegram would refuse.</returns>
    public static IReadOnlyList<string> Encode(MarkupDocument document)
    {
        List<string> messages =
        [
            .. Pack(TelegramPieces.Of(document.Blocks).SelectMany(piece => piece.Cut(MaxLength)))
                .Where(pieces => pieces.Any(IsVisible))
                .Select(Encode),
        ];
        return messages.Count > 0 ? messages : [VisibleText.Blank];
    }

    private static IEnumerable<List<TelegramPiece>> Pack(IEnumerable<TelegramPiece> pieces)
    {
        var message = new List<TelegramPiece>();
        var (length, entities) = (0, 0);
        foreach (var piece in pieces)
        {
            var grown = length + LengthAfter(message, piece);
            if (message.Count > 0 && (grown > MaxLength || entities + piece.EntityCount > MaxEntities))
            {
                var carried = CarryHeading(message, piece);
                yield return message;
                message = carried;
                (length, entities) = (
                    carried.Sum(heading => heading.Length),
                    carried.Sum(heading => heading.EntityCount)
                );
                grown = length + LengthAfter(message, piece);
            }

            message.Add(piece);
            (length, entities) = (grown, entities + piece.EntityCount);
        }

        yield return message;
    }

    private static int LengthAfter(List<TelegramPiece> message, TelegramPiece piece)
    {
        return (message.Count > 0 ? piece.GapAfter(message[^1]).Length : 0) + piece.Length;
    }

    /// <summary>A heading does not end a message: it goes with what it heads.</summary>
    private static List<TelegramPiece> CarryHeading(List<TelegramPiece> message, TelegramPiece next)
    {
        if (
            message is not [.., _, { Kind: TelegramPieceKind.Heading } heading]
            || heading.Length + LengthAfter([heading], next) > MaxLength
        )
        {
            return [];
        }

        message.RemoveAt(message.Count - 1);
        return [heading];
    }

    private static bool IsVisible(TelegramPiece piece) => VisibleText.IsIn(PlainTextEncoder.TextOf(piece.Runs));

    private static string Encode(List<TelegramPiece> message)
    {
        var html = new StringBuilder();
        TelegramPiece? previous = null;
        foreach (var piece in message)
        {
            html.Append(previous is null ? "" : piece.GapAfter(previous));
            piece.WriteTo(html);
            previous = piece;
        }

        return html.ToString();
    }
}
