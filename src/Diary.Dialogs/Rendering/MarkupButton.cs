namespace Diary.Dialogs.Rendering;

/// <summary>A button under a message: either a value that comes back when it is pressed, or a page that it opens.</summary>
public sealed record MarkupButton(string Title, string? Value, string? Url)
{
    /// <summary>Whether it belongs to the message itself, which changes where it stands when it is pressed.</summary>
    public bool IsKey { get; init; }
}
