namespace Diary.Dialogs.Rendering;

/// <summary>
/// A template wrote what is outside the neutral markup: a fault of ours, never of what people typed. It is logged, so it
/// names tags and places and never text.
/// </summary>
public sealed class MarkupException(string message) : Exception(message);
