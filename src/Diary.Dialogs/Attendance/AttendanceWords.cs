using Diary.Dialogs.Students;

namespace Diary.Dialogs.Attendance;

/// <summary>What a question about attendance asks for, beyond whose and when.</summary>
internal static class AttendanceWords
{
    private static readonly PhraseLexicon Lexicon = PhraseLexicon.Of("attendance-words.txt");

    /// <summary>«Кто отсутствует»: names of a day, not sums of a period.</summary>
    public static bool AskWho(string text) => Lexicon.Says("who", text) && !RollWords.SayEverybody(text);

    public static bool AskLate(string text) => Lexicon.Says("late", text);

    /// <summary>«Кто не отметил»</summary>
    public static bool AskMissingRolls(string text) => Lexicon.Says("missing", text);
}
