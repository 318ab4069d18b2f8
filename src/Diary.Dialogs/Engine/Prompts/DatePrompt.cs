using System.Globalization;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Engine.Prompts;

/// <summary>A day, in words («в пятницу», «12 декабря», "tomorrow") or by a button that carries it as yyyyMMdd.</summary>
/// <param name="Earliest">The first day that is an answer.</param>
/// <param name="Latest">The last day that is an answer.</param>
public sealed record DatePrompt(ITemplateView Question, DateOnly Earliest, DateOnly Latest, ITemplateView? Retry = null)
    : Prompt<DateOnly>(Question, Retry)
{
    public const string ButtonFormat = "yyyyMMdd";

    public override bool TryRead(DialogInput input, out DateOnly answer)
    {
        var days = input.Choice is { } choice ? OnButton(choice) : InWords(input.Turn.Meaning);
        var fitting = days.Where(day => day >= Earliest && day <= Latest).Take(1).ToList();
        answer = fitting is [var day] ? day : default;
        return fitting.Count > 0;
    }

    private static IEnumerable<DateOnly> OnButton(string choice) =>
        DateOnly.TryParseExact(choice, ButtonFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? [day]
            : [];

    /// <summary>A day alone is no sentence and has no intent: it is read for what is to come and for what has been.</summary>
    private static IEnumerable<DateOnly> InWords(Meaning meaning) =>
        new[] { meaning.Entities.Date, meaning.Fragment?.OfFuture.Date, meaning.Fragment?.OfPast.Date }
            .OfType<DateSpan>()
            .Where(span => span.Start == span.End)
            .Select(span => span.Start);
}
