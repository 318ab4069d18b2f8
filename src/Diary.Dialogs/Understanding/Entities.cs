namespace Diary.Dialogs.Understanding;

/// <summary>What the message names. Ids (subject, term, work type, topic…) are those of the wire.</summary>
public sealed record Entities
{
    public static Entities Empty { get; } = new();

    public DateSpan? Date { get; init; }

    /// <summary><c>q1</c>…<c>q4</c>, <c>h1</c>, <c>h2</c> or <c>year</c>; then there is no date.</summary>
    public string? Term { get; init; }

    public string? Subject { get; init; }

    /// <summary>Grade and upper-case Cyrillic letter: <c>7Б</c>.</summary>
    public string? Class { get; init; }

    /// <summary>First names in the nominative, as familiar as they were written: Маша, Лизонька, Sonya.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>Surnames in the nominative.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public int? Mark { get; init; }

    public string? WorkType { get; init; }

    public int? Lesson { get; init; }

    public string? Format { get; init; }

    public string? Channel { get; init; }

    public int? Minutes { get; init; }

    public string? Topic { get; init; }
}
