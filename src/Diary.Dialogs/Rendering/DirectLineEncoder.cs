using System.Text.Json.Nodes;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// Messages for Web Chat: plain text where words are enough, else an Adaptive Card. Buttons become suggested actions of
/// the last message.
/// </summary>
public static class DirectLineEncoder
{
    /// <summary>Ours, so that a page stays quick; the protocol has none.</summary>
    internal static readonly DocumentSize Limit = new(Characters: 8_000, Blocks: 200);

    public static IReadOnlyList<DirectLineContent> Encode(MarkupDocument document)
    {
        var parts = DocumentSplitter.Split(document.Blocks, Limit).Where(VisibleText.IsIn).ToList();
        var actions = document.Buttons.SelectMany(row => row).Select(Action).ToArray();
        return parts.Count > 0
            ? [.. parts.Select((blocks, index) => Encode(blocks, index == parts.Count - 1 ? actions : []))]
            : [new DirectLineContent(VisibleText.Blank, Card: null, actions)];
    }

    private static DirectLineContent Encode(IReadOnlyList<MarkupBlock> blocks, IReadOnlyList<JsonObject> actions)
    {
        var text = PlainTextEncoder.Encode(new MarkupDocument(blocks, []));
        return new DirectLineContent(text, IsPlain(blocks) ? null : AdaptiveCard.Of(blocks), actions);
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
