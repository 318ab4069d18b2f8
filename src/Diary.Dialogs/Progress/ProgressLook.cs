using Diary.Dialogs.Students;

namespace Diary.Dialogs.Progress;

/// <summary>How a picture is to look, as the detail of a question: a letter for each wish.</summary>
internal sealed record ProgressLook(bool ByWeeks, bool WithLastYear, bool IsDark)
{
    private const char Weeks = 'w';
    private const char LastYear = 'y';
    private const char Dark = 'd';

    public static ProgressLook Of(DiaryQuery query) =>
        new(
            query.Detail?.Contains(Weeks) == true,
            query.Detail?.Contains(LastYear) == true,
            query.Detail?.Contains(Dark) == true
        );

    public string? Encode()
    {
        var letters =
            (ByWeeks ? Weeks.ToString() : "") + (WithLastYear ? LastYear : "") + (IsDark ? Dark.ToString() : "");
        return letters.Length > 0 ? letters : null;
    }

    public string Code(DiaryQuery query) => DayNavigator.Code(ProgressDialog.Name, query with { Detail = Encode() });
}
