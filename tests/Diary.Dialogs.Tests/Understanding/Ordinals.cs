namespace Diary.Dialogs.Understanding;

/// <summary>Days of a month in words: «двадцать первое».</summary>
internal static class Ordinals
{
    private static readonly string[] Words =
    [
        "первое",
        "второе",
        "третье",
        "четвёртое",
        "пятое",
        "шестое",
        "седьмое",
        "восьмое",
        "девятое",
        "десятое",
        "одиннадцатое",
        "двенадцатое",
        "тринадцатое",
        "четырнадцатое",
        "пятнадцатое",
        "шестнадцатое",
        "семнадцатое",
        "восемнадцатое",
        "девятнадцатое",
        "двадцатое",
    ];

    public static string Of(int day) =>
        day switch
        {
            <= 20 => Words[day - 1],
            < 30 => $"двадцать {Words[day - 21]}",
            30 => "тридцатое",
            _ => "тридцать первое",
        };
}
