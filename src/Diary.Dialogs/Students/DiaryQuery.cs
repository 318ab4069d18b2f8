using System.Buffers.Text;
using System.Globalization;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>What part of the diary is asked for: which days, of whom, of which subject. Small enough for a button.</summary>
/// <param name="Subject">A subject's key; null means all.</param>
public sealed record DiaryQuery(DateOnly First, DateOnly Last, Whose Whose, string? Subject = null)
{
    private const string DayFormat = "yyyyMMdd";
    private const char Field = ';';

    public bool IsOneDay => First == Last;

    /// <summary>The same for other days.</summary>
    public DiaryQuery On(DateOnly first, DateOnly last) => this with { First = first, Last = last };

    /// <summary><c>20261124;;</c>, <c>20261123-20261129;7Б;algebra</c>.</summary>
    public string Encode() =>
        string.Join(Field, IsOneDay ? Day(First) : $"{Day(First)}-{Day(Last)}", Whose.Encode(), Subject);

    /// <returns>Null when it is none of ours.</returns>
    public static DiaryQuery? Decode(string arguments)
    {
        var fields = arguments.Split(Field);
        if (fields is not [var days, var whose, var subject])
        {
            return null;
        }

        var ends = days.Split('-');
        return TryDay(ends[0], out var first) && TryDay(ends[^1], out var last) && first <= last
            ? new DiaryQuery(first, last, Whose.Decode(whose), subject.Length > 0 ? subject : null)
            : null;
    }

    private static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

/// <summary>Whose diary is asked for.</summary>
public abstract record Whose
{
    private const int EncodedIdLength = 22;

    private Whose() { }

    /// <summary>Everybody's whom the person may ask for: all children; a teacher's own lessons.</summary>
    public sealed record Own : Whose;

    public sealed record Student(Guid Id) : Whose;

    public sealed record OfClass(ClassName Name) : Whose;

    public string Encode() =>
        this switch
        {
            Student student => Base64Url.EncodeToString(student.Id.ToByteArray(true)),
            OfClass inClass => inClass.Name.Grade.ToString(CultureInfo.InvariantCulture) + inClass.Name.Letter,
            _ => "",
        };

    public static Whose Decode(string text)
    {
        if (text.Length == EncodedIdLength && Base64Url.IsValid(text))
        {
            return new Student(new Guid(Base64Url.DecodeFromChars(text), true));
        }

        return ClassName.Read(text) is { } name ? new OfClass(name) : new Own();
    }
}
