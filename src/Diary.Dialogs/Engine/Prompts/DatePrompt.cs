using System.Globalization;
using Diary.Dialogs.Rendering;

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
        var read = input.Choice is { } choice
            ? DateOnly.TryParseExact(
                choice,
                ButtonFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out answer
            )
            : TryReadWords(input, out answer);
        return read && answer >= Earliest && answer <= Latest;
    }

    private static bool TryReadWords(DialogInput input, out DateOnly answer)
    {
        var date = input.Turn.Meaning.Entities.Date;
        answer = date?.Start ?? default;
        return date is { } span && span.Start == span.End;
    }
}
