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

    public static IReadOnlyList<string> For(DateOnly day, DateOnly today)
    {
        var named = day == today.AddDays(1) ? "завтра" : day.ToString("d MMMM", Russian);
        return [.. Forms.Select(form => string.Format(CultureInfo.InvariantCulture, form, named))];
    }
}
