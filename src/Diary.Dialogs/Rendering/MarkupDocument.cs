namespace Diary.Dialogs.Rendering;

/// <summary>A rendered message, read: its blocks and its rows of buttons.</summary>
public sealed record MarkupDocument(
    IReadOnlyList<MarkupBlock> Blocks,
    IReadOnlyList<IReadOnlyList<MarkupButton>> Buttons
)
{
    /// <summary>
    /// Addresses that may not be opened (<c>javascript:</c> and the like). Such a link stays as its text, such a button
    /// is left out.
    /// </summary>
    public IReadOnlyList<string> RefusedLinks { get; init; } = [];

    /// <exception cref="MarkupException">A tag or an attribute outside the neutral markup.</exception>
    public static MarkupDocument Parse(string markup) => new MarkupParser().Parse(markup);
}
