namespace Diary.Dialogs.Rendering;

/// <summary>Which of the forms of a word goes with a number (the categories of Unicode CLDR).</summary>
internal enum PluralRule
{
    /// <summary>Two forms: 1 lesson, 2 lessons.</summary>
    OneOther,

    /// <summary>Three forms: 1 урок, 2 урока, 5 уроков, 21 урок.</summary>
    OneFewMany,
}

internal static class PluralRules
{
    public static int FormCount(this PluralRule rule)
    {
        return rule switch
        {
            PluralRule.OneOther => 2,
            PluralRule.OneFewMany => 3,
        };
    }

    public static int FormOf(this PluralRule rule, decimal number)
    {
        return rule switch
        {
            PluralRule.OneOther => number == 1 ? 0 : 1,
            PluralRule.OneFewMany => OneFewMany(Math.Abs(number)),
        };
    }

    private static int OneFewMany(decimal number)
    {
        if (number != decimal.Truncate(number))
        {
            return 1; // 4,5 урока
        }

        var ones = number % 10;
        var tens = number % 100;
        return (ones, tens) switch
        {
            (1, not 11) => 0,
            (2 or 3 or 4, not (12 or 13 or 14)) => 1,
            _ => 2,
        };
    }
}
