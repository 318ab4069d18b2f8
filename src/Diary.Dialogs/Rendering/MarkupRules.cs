using AngleSharp.Dom;

namespace Diary.Dialogs.Rendering;

/// <summary>What may stand where; the rest is refused by name.</summary>
internal static class MarkupRules
{
    /// <summary>The children that may stand there; between them only layout.</summary>
    public static IEnumerable<IElement> Children(IElement parent, params string[] allowed)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && allowed.Contains(element.LocalName))
            {
                yield return element;
            }
            else if (node is not IText { Data: var text } || !string.IsNullOrWhiteSpace(text))
            {
                throw Refused(node, parent);
            }
        }
    }

    public static void RequireAttributes(IElement element, params string[] allowed)
    {
        if (element.Attributes.FirstOrDefault(attribute => !allowed.Contains(attribute.Name)) is { } refused)
        {
            throw new MarkupException($"The attribute {refused.Name} on <{element.LocalName}>");
        }
    }

    public static MarkupException Refused(INode node, INode? parent)
    {
        return new MarkupException($"{Name(node)} inside {Name(parent)}");

        static string Name(INode? place) =>
            place is IElement element ? $"<{element.LocalName}>" : place?.NodeName ?? "";
    }
}
