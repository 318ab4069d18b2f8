using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Talks;

/// <summary>Something that the bot said, as a person sees it.</summary>
/// <param name="IsEdit">Whether it stands in place of an older message.</param>
/// <param name="Files">The files beside it.</param>
internal sealed record Said(
    string Id,
    string Text,
    bool IsEdit,
    IReadOnlyList<IReadOnlyList<MarkupButton>> Rows,
    IReadOnlyList<Attachment> Files
)
{
    public IEnumerable<MarkupButton> Buttons => Rows.SelectMany(row => row);

    public IEnumerable<string> Titles => Buttons.Select(button => button.Title);

    public MarkupButton? Find(string title) =>
        Buttons.FirstOrDefault(button => button.Title == title)
        ?? Buttons.FirstOrDefault(button => button.Title.Contains(title, StringComparison.Ordinal));

    public Said Has(params IEnumerable<string> words)
    {
        Assert.All(words, word => Assert.Contains(word, Text, StringComparison.Ordinal));
        return this;
    }

    public Said HasNot(params IEnumerable<string> words)
    {
        Assert.All(words, word => Assert.DoesNotContain(word, Text, StringComparison.Ordinal));
        return this;
    }

    public Said Offers(params IEnumerable<string> titles)
    {
        Assert.All(titles, title => Assert.True(Find(title) is not null, $"No button «{title}»:\n{this}"));
        return this;
    }

    public static Said Read(Activity activity, string id)
    {
        var document = MarkupDocument.Parse(activity.Text!);
        Assert.All(document.Buttons.SelectMany(row => row), AssertFits);
        return new Said(
            id,
            PlainTextEncoder.Encode(document),
            activity.Type == ActivityTypes.MessageUpdate,
            document.Buttons,
            activity.Attachments ?? []
        );
    }

    public override string ToString() => Text + string.Concat(Titles.Select(title => $" [{title}]"));

    /// <summary>Telegram takes no longer ones.</summary>
    private static void AssertFits(MarkupButton button) =>
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Value ?? ""), button.Url is null ? 1 : 0, 64);
}
