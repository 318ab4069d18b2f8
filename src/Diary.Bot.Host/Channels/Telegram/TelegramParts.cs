using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>An activity made into what Telegram takes: parts in order, and the rows of buttons for the last of the text.</summary>
internal sealed class TelegramParts(
    MarkupDocument document,
    IReadOnlyList<TelegramFile> files,
    TelegramKeyboard keyboard
)
{
    public TelegramKeyboard Keyboard => keyboard;

    /// <summary>A plain paragraph looks the same either way; the classic form works everywhere.</summary>
    public bool GainsFromRich => HasText && document.Blocks.Any(IsStructure);

    private bool HasText => document.Blocks.Count > 0;

    public static TelegramParts Of(Activity activity, IReadOnlyList<TelegramFile> files)
    {
        var document = Read(activity);
        return new TelegramParts(document, files, TelegramKeyboard.Of(document.Buttons, activity.SuggestedActions));
    }

    public IReadOnlyList<TelegramPart> Rich() =>
        [.. TelegramRichEncoder.Encode(document).Select(html => new TelegramPart.Rich(html)), .. Files()];

    public IReadOnlyList<TelegramPart> Classic() =>
        [
            .. HasText || files.Count == 0
                ? TelegramHtmlEncoder.Encode(document).Select(html => new TelegramPart.Classic(html))
                : [],
            .. Files(),
        ];

    private IEnumerable<TelegramPart> Files() => files.Select(file => new TelegramPart.File(file));

    private static MarkupDocument Read(Activity activity) =>
        activity switch
        {
            { Text: null or "" } => new MarkupDocument([], []),
            { TextFormat: TextFormats.Xml } => MarkupDocument.Parse(activity.Text),
            _ => new MarkupDocument([new ParagraphBlock([new TextRun(activity.Text)])], []),
        };

    private static bool IsStructure(MarkupBlock block) =>
        block is TableBlock or HeadingBlock or DetailsBlock or ListBlock;
}
