using System.Runtime.CompilerServices;

namespace Diary.Domain.Outcomes;

/// <summary>What an entity insists on. Who breaks it has a bug: it throws.</summary>
public static class Guard
{
    public static string Text(string value, int maxLength, [CallerMemberName] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, maxLength, name);
        return value;
    }

    /// <summary>Null where there is nothing, never an empty text.</summary>
    public static string? OptionalText(string? value, int maxLength, [CallerMemberName] string name = "") =>
        value is null ? null : Text(value, maxLength, name);

    public static int InRange(int value, int min, int max, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, min, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
        return value;
    }

    /// <summary>The first of two ends that an initializer may set in either order; default is "not set yet".</summary>
    public static T Start<T>(T start, T? end, [CallerMemberName] string name = "")
        where T : struct, IComparable<T>
    {
        var endIsSet = end is { } value && value.CompareTo(default) != 0;
        return endIsSet && start.CompareTo(end!.Value) > 0
            ? throw new ArgumentOutOfRangeException(name, "It starts after its end.")
            : start;
    }

    /// <summary>The second of two ends.</summary>
    public static T End<T>(T end, T start, [CallerMemberName] string name = "")
        where T : struct, IComparable<T> =>
        end.CompareTo(start) < 0 ? throw new ArgumentOutOfRangeException(name, "It ends before its start.") : end;

    /// <summary>The second of two ends, where there may be none.</summary>
    public static T? OptionalEnd<T>(T? end, T start, [CallerMemberName] string name = "")
        where T : struct, IComparable<T> => end is { } value ? End(value, start, name) : null;
}
