using Diary.Dialogs.Turns;
using Diary.Domain.Access;

namespace Diary.Dialogs.Students;

/// <summary>The buttons under an answer about days.</summary>
internal static class DayNavigator
{
    public static DayNavigation Around(string dialog, DiaryQuery query, IReadOnlyList<VisibleStudent> mine)
    {
        var length = query.Last.DayNumber - query.First.DayNumber + 1;
        return new DayNavigation(
            Button(dialog, query, Skip(query.First.AddDays(-length), query, -1)),
            Button(dialog, query, Skip(query.First.AddDays(length), query, 1)),
            query.Whose is Whose.Own && mine.Count > 1 ? [.. mine.Select(student => One(dialog, query, student))] : [],
            query.Whose is Whose.Student && mine.Count > 1
                ? new ChildButton(Code(dialog, query with { Whose = new Whose.Own() }), "")
                : null
        );
    }

    public static DayButton Button(string dialog, DiaryQuery query, DateOnly first)
    {
        var last = first.AddDays(query.Last.DayNumber - query.First.DayNumber);
        return new DayButton(Code(dialog, query.On(first, last)), first, last);
    }

    /// <summary>The same for what only the past has.</summary>
    public static DayNavigation Until(
        DateOnly today,
        string dialog,
        DiaryQuery query,
        IReadOnlyList<VisibleStudent> mine
    )
    {
        var around = Around(dialog, query, mine);
        return around.Later?.First > today ? around with { Later = null } : around;
    }

    /// <summary>The same part of the diary in another dialog.</summary>
    public static string Code(string dialog, DiaryQuery query)
    {
        var code = ButtonCodes.ForDialog(dialog, query.Encode());
        return System.Text.Encoding.UTF8.GetByteCount(code) <= ButtonCodes.MaxBytes
            ? code
            : ButtonCodes.ForDialog(dialog, (query with { Subject = null }).Encode());
    }

    private static ChildButton One(string dialog, DiaryQuery query, VisibleStudent student) =>
        new(Code(dialog, query with { Whose = new Whose.Student(student.StudentId) }), student.GivenName);

    /// <summary>From day to day nobody has to pass through Sundays.</summary>
    private static DateOnly Skip(DateOnly day, DiaryQuery query, int step) =>
        query.IsOneDay && day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(step) : day;
}
