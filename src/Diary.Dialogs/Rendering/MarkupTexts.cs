using AngleSharp.Dom;

namespace Diary.Dialogs.Rendering;

/// <summary>Reads what stands inside a block: styled text and links.</summary>
internal sealed class MarkupTexts
{
    private readonly List<string> _refusedLinks = [];

    public IReadOnlyList<string> RefusedLinks => _refusedLinks;

    public IReadOnlyList<TextRun>? ReadRuns(IElement element)
    {
        var runs = new RunBuilder();
        foreach (var node in element.ChildNodes)
        {
            ReadInline(node, runs, TextStyles.None, url: null);
        }

        return runs.TakeRuns();
    }

    public void ReadInline(INode node, RunBuilder runs, TextStyles styles, string? url)
    {
        switch (node)
        {
            case IText text:
                runs.Append(text.Data, styles, url);
                return;
            case IElement { LocalName: "br" }:
                runs.Append(DataText.LineBreak.ToString(), styles, url);
                return;
            case IElement { LocalName: "a" } link:
                MarkupRules.RequireAttributes(link, "href");
                ReadContent(link, styles, ReadUrl(link, LinkPolicy.Allows));
                return;
            case IElement element when StyleOf(element) is { } style:
                MarkupRules.RequireAttributes(element);
                ReadContent(element, styles | style, url);
                return;
            default:
                throw MarkupRules.Refused(node, node.Parent);
        }

        void ReadContent(IElement element, TextStyles within, string? address)
        {
            foreach (var child in element.ChildNodes)
            {
                ReadInline(child, runs, within, address);
            }
        }
    }

    private static TextStyles? StyleOf(IElement element)
    {
        return element.LocalName switch
        {
            "b" => TextStyles.Bold,
            "i" => TextStyles.Italic,
            "u" => TextStyles.Underline,
            "s" => TextStyles.Strikethrough,
            "code" => TextStyles.Code,
            _ => null,
        };
    }

    public string? ReadUrl(IElement link, Func<string, bool> allows)
    {
        var address = DataText.OfAttribute(link.GetAttribute("href") ?? "");
        if (allows(address))
        {
            return address;
        }

        _refusedLinks.Add(address);
        return null;
    }
}
