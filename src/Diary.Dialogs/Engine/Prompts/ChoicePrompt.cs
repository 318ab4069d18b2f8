using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Engine.Prompts;

/// <summary>One of a few: by button, by number («2»), or by name.</summary>
public sealed record ChoicePrompt<TChoice>(
    ITemplateView Question,
    IReadOnlyList<Choice<TChoice>> Choices,
    ITemplateView? Retry = null
) : Prompt<TChoice>(Question, Retry)
{
    public override bool TryRead(DialogInput input, [MaybeNullWhen(false)] out TChoice answer)
    {
        var found = input.Choice is { } key ? ByKey(key) : ByNumber(input.Text) ?? ByName(input.Text);
        answer = found is null ? default : found.Value;
        return found is not null;
    }

    private Choice<TChoice>? ByKey(string key) => Choices.FirstOrDefault(choice => choice.Key == key);

    private Choice<TChoice>? ByNumber(string text) =>
        int.TryParse(text.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= Choices.Count
            ? Choices[number - 1]
            : null;

    private Choice<TChoice>? ByName(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var exact = Choices.FirstOrDefault(choice => string.Equals(choice.Title, text, Comparison));
        var partial = Choices.Where(choice => choice.Title.Contains(text, Comparison)).ToList();
        return exact ?? (partial is [var only] ? only : null);
    }

    private const StringComparison Comparison = StringComparison.CurrentCultureIgnoreCase;
}

/// <param name="Key">What its button carries: at most 40 bytes.</param>
public sealed record Choice<TChoice>(string Key, string Title, TChoice Value);
