using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>
/// An activity made into what Telegram takes: pictures, the words under them with the rows of buttons, other files.
/// </summary>
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
        [
            .. Files(areBefore: true),
            .. TelegramRichEncoder.Encode(document).Select(html => new TelegramPart.Rich(html)),
            .. Files(areBefore: false),
        ];

    public IReadOnlyList<TelegramPart> Classic() =>
        [
            .. Files(areBefore: true),
            .. HasText || files.Count == 0
                ? TelegramHtmlEncoder.Encode(document).Select(html => new TelegramPart.Classic(html))
                : [],
            .. Files(areBefore: false),
        ];

    /// <summary>What a picture shows is said under it.</summary>
    private IEnumerable<TelegramPart> Files(bool areBefore) =>
        files.Where(file => (file.IsPicture && HasText) == areBefore).Select(file => new TelegramPart.File(file));

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
