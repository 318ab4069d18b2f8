using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework;
using Diary.Domain.School;

namespace Diary.Dialogs.Homework;

/// <summary>What the buttons about homework carry.</summary>
internal static class HomeworkCodes
{
    public const string Task = "hw";

    /// <summary>In a <see cref="DiaryQuery"/>: the buttons to single assignments.</summary>
    public const string Cards = "c";

    /// <summary>In a <see cref="DiaryQuery"/>: what is not done.</summary>
    public const string Undone = "u";

    public const char Show = 's';
    public const char Tick = 't';
    public const char TickInList = 'l';
    public const char Files = 'f';

    public static string Of(Guid homework, char act, string rest = "") =>
        ButtonCodes.ForDialog(Task, $"{ShortId.Of(homework)}{act}{rest}");

    /// <summary>Ticks it off and shows the same list again.</summary>
    public static string InList(Guid homework, DiaryQuery query)
    {
        // Only a student ticks off, and a student asks for nobody else's.
        var own = query with
        {
            Whose = new Whose.Own(),
            Detail = query.Detail is Undone ? Undone : null,
        };
        var code = Of(homework, TickInList, own.Encode());
        return System.Text.Encoding.UTF8.GetByteCount(code) <= ButtonCodes.MaxBytes
            ? code
            : Of(homework, TickInList, (own with { Subject = null }).Encode());
    }

    /// <summary>To everything that is due on the same day.</summary>
    public static string Day(HomeworkCard card)
    {
        var whose = card switch
        {
            { Students: [var only] } => new Whose.Student(only.StudentId),
            { Students: [], ClassTitle: { } title } when ClassName.Read(title) is { } name => new Whose.OfClass(name),
            _ => (Whose)new Whose.Own(),
        };
        return DayNavigator.Code(DiaryDialogNames.Homework, new DiaryQuery(card.DueDate, card.DueDate, whose));
    }

    /// <returns>Null when it is none of ours.</returns>
    public static HomeworkCode? Read(string? arguments) =>
        arguments is { Length: > ShortId.Length } && ShortId.Read(arguments.AsSpan(0, ShortId.Length)) is { } id
            ? new HomeworkCode(id, arguments[ShortId.Length], arguments[(ShortId.Length + 1)..])
            : null;
}

/// <param name="Act">One of the letters of <see cref="HomeworkCodes"/>.</param>
internal sealed record HomeworkCode(Guid Homework, char Act, string Rest);
