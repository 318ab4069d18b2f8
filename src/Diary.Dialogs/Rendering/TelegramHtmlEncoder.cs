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
        return messages.Count > 0 ? messages : [TelegramText.Blank];
    }

    private static IEnumerable<List<TelegramPiece>> Pack(IEnumerable<TelegramPiece> pieces)
    {
        var message = new List<TelegramPiece>();
        foreach (var piece in pieces)
        {
            if (message.Count > 0 && !Fits(message, piece))
            {
                var carried = CarryHeading(message, piece);
                yield return message;
                message = carried;
            }

            message.Add(piece);
        }

        yield return message;
    }

    private static bool Fits(List<TelegramPiece> message, TelegramPiece next)
    {
        return LengthOf([.. message, next]) <= MaxLength
            && message.Sum(piece => piece.EntityCount) + next.EntityCount <= MaxEntities;
    }

    private static int LengthOf(List<TelegramPiece> message)
    {
        return message.Sum(piece => piece.Length)
            + message.Zip(message.Skip(1), (previous, piece) => piece.GapAfter(previous).Length).Sum();
    }

    /// <summary>A heading does not end a message: it goes with what it heads.</summary>
    private static List<TelegramPiece> CarryHeading(List<TelegramPiece> message, TelegramPiece next)
    {
        if (message is not [.., _, { Kind: TelegramPieceKind.Heading } heading] || !Fits([heading], next))
        {
            return [];
        }

        message.RemoveAt(message.Count - 1);
        return [heading];
    }

    private static bool IsVisible(TelegramPiece piece) => TelegramText.IsVisible(PlainTextEncoder.TextOf(piece.Runs));

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
