using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>A text as it is after its markup was understood.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    public const int MessageLimit = 4096;
    public const int CaptionLimit = 1024;

    public static FormattedText Message(BotCall call)
    {
        var formatted = Parse(call, "text", "entities");
        if (formatted.Text.Length == 0)
        {
            throw ApiRefusal.BadRequest("message text is empty");
        }
        return formatted.Text.Length > MessageLimit ? throw ApiRefusal.BadRequest("message is too long") : formatted;
    }

    public static FormattedText Caption(BotCall call)
    {
        var formatted = Parse(call, "caption", "caption_entities");
        return formatted.Text.Length > CaptionLimit
            ? throw ApiRefusal.BadRequest("message caption is too long")
            : formatted;
    }

    private static FormattedText Parse(BotCall call, string textField, string entitiesField)
    {
        var text = call.Text(textField) ?? "";
        return call.Text("parse_mode") switch
        {
            null or "" => new FormattedText(text, Given(call, entitiesField)).Trimmed(),
            var mode when mode.Equals("HTML", StringComparison.OrdinalIgnoreCase) => HtmlText.Parse(text).Trimmed(),
            var mode when mode.StartsWith("Markdown", StringComparison.OrdinalIgnoreCase) =>
                throw ApiRefusal.BadRequest($"can't parse entities: the simulator reads HTML only, not {mode}"),
            _ => throw ApiRefusal.BadRequest("unsupported parse_mode"),
        };
    }

    private static MessageEntity[] Given(BotCall call, string field) =>
        call.Items(field) is { } entities ? [.. entities.Select(e => MessageEntity.FromJson(e!.AsObject()))] : [];

    private FormattedText Trimmed()
    {
        var leading = Text.Length - Text.TrimStart().Length;
        var trimmed = Text.Trim();
        // Tags close from the inside out: reversed, of two with one range the outer stands first.
        var entities = Entities
            .Reverse()
            .Select(e => Clip(e, leading, trimmed.Length))
            .Where(e => e.Length > 0)
            .OrderBy(e => e.Offset)
            .ThenByDescending(e => e.Length);
        return new FormattedText(trimmed, [.. entities]);
    }

    private static MessageEntity Clip(MessageEntity entity, int leading, int length)
    {
        var start = Math.Clamp(entity.Offset - leading, 0, length);
        var end = Math.Clamp(entity.Offset + entity.Length - leading, 0, length);
        return entity with { Offset = start, Length = end - start };
    }
}
