namespace Diary.Dialogs.Rendering;

/// <summary>Text that is markup already. Only an included template makes it, so a view cannot hold one.</summary>
internal sealed record Markup(string Html)
{
    public override string ToString() => Html;
}
