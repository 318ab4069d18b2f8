namespace Diary.Dialogs.Rendering;

/// <summary>
/// A template is missing, does not compile or uses what its view does not have: a fault of ours. It is logged, so it
/// quotes the template and never the view's data.
/// </summary>
public sealed class TemplateException(string message, Exception? inner = null) : Exception(message, inner);
