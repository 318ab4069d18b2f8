namespace Diary.TelegramSimulator.Formatting;

internal enum MarkupTokenKind
{
    Text,
    Start,
    End,
}

/// <param name="Value">The text, entities decoded; or the name of the tag.</param>
internal sealed record MarkupToken(
    MarkupTokenKind Kind,
    string Value,
    int ByteOffset,
    IReadOnlyDictionary<string, string> Attributes,
    bool SelfClosing
)
{
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}
