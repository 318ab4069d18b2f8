using System.Text.Json.Nodes;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// Messages for Web Chat: plain text where words are enough, else an Adaptive Card. Buttons become suggested actions of
/// the last message, keys stand in the card.
/// </summary>
public static class DirectLineEncoder
{
    /// <summary>Ours, so that a page stays quick; the protocol has none.</summary>
    internal static readonly DocumentSize Limit = new(Characters: 8_000, Blocks: 200);

    public static IReadOnlyList<DirectLineContent> Encode(MarkupDocument document)
    {
        var parts = DocumentSplitter.Split(document.Blocks, Limit).Where(VisibleText.IsIn).ToList();
        var keys = document.Buttons.Where(row => row.Any(button => button.IsKey)).ToList();
        var actions = document.Buttons.Except(keys).SelectMany(row => row).Select(Action).ToArray();
        return parts.Count > 0
            ? [.. parts.SkipLast(1).Select(blocks => Encode(blocks, [], [])), Encode(parts[^1], keys, actions)]
            : [new DirectLineContent(VisibleText.Blank, Card: null, actions)];
    }

    private static DirectLineContent Encode(
        IReadOnlyList<MarkupBlock> blocks,
        List<IReadOnlyList<MarkupButton>> keys,
        IReadOnlyList<JsonObject> actions
    )
    {
        var text = PlainTextEncoder.Encode(new MarkupDocument(blocks, []));
        var card = keys.Count == 0 && IsPlain(blocks) ? null : AdaptiveCard.Of(blocks, keys);
        return new DirectLineContent(text, card, actions);
    }

    private static bool IsPlain(IReadOnlyList<MarkupBlock> blocks)
    {
        return blocks.All(block =>
            block switch
            {
                ParagraphBlock { Runs: var runs } => runs.All(run => run is { Styles: TextStyles.None, Url: null }),
                ListBlock { Items: var items } => items.All(item => IsPlain(item.Blocks)),
                _ => false,
            }
        );
    }

    private static JsonObject Action(MarkupButton button)
    {
        return button.Url is { } url
            ? new JsonObject
            {
                ["type"] = "openUrl",
                ["title"] = button.Title,
                ["value"] = url,
            }
            : new JsonObject
            {
                ["type"] = "messageBack",
                ["title"] = button.Title,
                // A message without text is not shown among what was said.
                ["text"] = button.Title,
                ["displayText"] = button.Title,
                ["value"] = button.Value,
            };
    }
}
