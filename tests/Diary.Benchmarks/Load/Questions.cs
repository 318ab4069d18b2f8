using System.Globalization;

namespace Diary.Benchmarks.Load;

/// <summary>What the people ask: for the homework of the next school day, in several ways.</summary>
internal static class Questions
{
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private static readonly string[] Forms =
    [
        "Что задали на {0}?",
        "что задано на {0}",
        "Какая домашка на {0}?",
        "дз на {0}",
        "Покажи домашнее задание на {0}, пожалуйста",
        "Скажите, какие уроки нужно сделать на {0}",
    ];

    public static IReadOnlyList<string> Tomorrow { get; } = About("завтра");

    public static IReadOnlyList<string> For(DateOnly day, DateOnly today) =>
        day == today.AddDays(1) ? Tomorrow : About(day.ToString("d MMMM", Russian));

    private static List<string> About(string day) =>
        [.. Forms.Select(form => string.Format(CultureInfo.InvariantCulture, form, day))];
}
