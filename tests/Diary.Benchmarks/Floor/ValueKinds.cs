using System.Text.RegularExpressions;

namespace Diary.Benchmarks.Floor;

/// <summary>What a parameter is, as far as its text tells.</summary>
internal static partial class ValueKinds
{
    public static string Cast(string expression, string? sample) =>
        sample switch
        {
            null => expression,
            _ when Id().IsMatch(sample) => $"{expression}::uuid",
            _ when Instant().IsMatch(sample) => $"{expression}::timestamptz",
            _ when Date().IsMatch(sample) => $"{expression}::date",
            _ when Ids().IsMatch(sample) => $"{expression}::uuid[]",
            // An untyped text takes the type that the place asks for.
            _ => expression,
        };

    public static bool IsId(string value) => Id().IsMatch(value);

    public static bool IsInstant(string value) => Instant().IsMatch(value);

    public static bool IsNumber(string value) => Number().IsMatch(value);

    [GeneratedRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("^\\{[0-9a-f,-]{36,}\\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();

    [GeneratedRegex("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[.0-9]*[+-]\\d\\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();

    [GeneratedRegex("^\\d{4}-\\d\\d-\\d\\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex("^-?\\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
