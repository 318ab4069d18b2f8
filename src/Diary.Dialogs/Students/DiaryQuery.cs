using System.Globalization;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>What part of the diary is asked for: which days, of whom, of which subject. Small enough for a button.</summary>
/// <param name="Subject">A subject's key; null means all.</param>
/// <param name="Detail">What one dialog asks beyond that, in its own letters; null for nothing.</param>
public sealed record DiaryQuery(
    DateOnly First,
    DateOnly Last,
    Whose Whose,
    string? Subject = null,
    string? Detail = null
)
{
    private const char Field = ';';
    private const int DayLength = 4;
    private static readonly DateOnly FirstOfAll = new(2000, 1, 1);

    public bool IsOneDay => First == Last;

    /// <summary>The same for other days.</summary>
    public DiaryQuery On(DateOnly first, DateOnly last) => this with { First = first, Last = last };

    /// <summary><c>266b;;;</c>, <c>266a266f;7Б;algebra;</c>: days are counted from 2000, in hexadecimal.</summary>
    public string Encode() =>
        string.Join(Field, IsOneDay ? Day(First) : Day(First) + Day(Last), Whose.Encode(), Subject, Detail);

    /// <returns>Null when it is none of ours.</returns>
    public static DiaryQuery? Decode(string arguments)
    {
        if (arguments.Split(Field) is not [{ Length: >= DayLength } days, var whose, var subject, var detail])
        {
            return null;
        }

        return TryDay(days[..DayLength], out var first) && TryDay(days[^DayLength..], out var last) && first <= last
            ? new DiaryQuery(first, last, Whose.Decode(whose), Given(subject), Given(detail))
            : null;
    }

    private static string? Given(string field) => field.Length > 0 ? field : null;

    private static string Day(DateOnly day) =>
        (day.DayNumber - FirstOfAll.DayNumber).ToString("x4", CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateOnly day)
    {
        var isDay = int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        day = isDay ? FirstOfAll.AddDays(number) : default;
        return isDay;
    }
}

/// <summary>Whose diary is asked for.</summary>
public abstract record Whose
{
    private Whose() { }

    /// <summary>Everybody's whom the person may ask for: all children; a teacher's own lessons.</summary>
    public sealed record Own : Whose;

    public sealed record Student(Guid Id) : Whose;

    public sealed record OfClass(ClassName Name) : Whose;

    public string Encode() =>
        this switch
        {
            Student student => CompactId.Encode(student.Id),
            OfClass inClass => inClass.Name.Grade.ToString(CultureInfo.InvariantCulture) + inClass.Name.Letter,
            _ => "",
        };

    public static Whose Decode(string text)
    {
        if (CompactId.Decode(text) is { } id)
        {
            return new Student(id);
        }

        return ClassName.Read(text) is { } name ? new OfClass(name) : new Own();
    }
}
