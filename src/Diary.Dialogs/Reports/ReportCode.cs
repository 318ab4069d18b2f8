using System.Text;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Reports;

/// <summary>A button to a question's rows in a format: <c>report:x1marks|266b;;;</c>.</summary>
internal static class ReportCode
{
    private const char Separator = '|';
    private const char Named = '1';
    private const char Unnamed = '0';

    /// <returns>Null when it is too long for a button: other rows than those would be no help.</returns>
    public static string? Of(ReportFormat format, LastAsked question)
    {
        var days = question.NamesDays ? Named : Unnamed;
        var code = ButtonCodes.ForDialog(
            DiaryDialogNames.Report,
            $"{format.Letter}{days}{question.Dialog}{Separator}{question.Query}"
        );
        return Encoding.UTF8.GetByteCount(code) <= ButtonCodes.MaxBytes ? code : null;
    }

    /// <returns>Null when it is none of ours.</returns>
    public static (char Format, LastAsked Question)? Read(string? arguments, DateTimeOffset now) =>
        arguments is [var format, var days, .. var rest]
        && rest.Split(Separator) is [var dialog, var query]
        && ReportTopics.Has(dialog)
        && DiaryQuery.Decode(query) is not null
            ? (format, new LastAsked(dialog, query, days == Named, now))
            : null;
}
