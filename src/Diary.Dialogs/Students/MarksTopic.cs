using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Students;

/// <summary>
/// Words that a dialog about marks knows for its own may look like nothing to the reader of intents, which then names
/// neither subject nor child. They are read again with the topic said aloud.
/// </summary>
internal static class MarksTopic
{
    private static readonly Dictionary<string, string> Words = Lexicons
        .Lines("topic-words.txt")
        .ToDictionary(line => line.Meaning, line => line.Phrases[0]);

    public static void Focus(TurnContext turn)
    {
        if (turn.Button is null && !IsAboutMarks(turn.Meaning.Intent))
        {
            turn.Reread(With(turn.Text));
        }
    }

    /// <summary>What a part of the message says, once it is known that it is about marks.</summary>
    public static Entities Read(TurnContext turn, string part)
    {
        var meaning = turn.Read(part);
        return IsAboutMarks(meaning.Intent) ? meaning.Entities : turn.Read(With(part)).Entities;
    }

    /// <summary>The words with the topic said aloud.</summary>
    public static string With(string text) => $"{Words[IsLatin(text) ? "latin" : "cyrillic"]} {text}";

    private static bool IsAboutMarks(Intent intent) =>
        intent
            is Intent.GradesShow
                or Intent.GradesAverage
                or Intent.GradesFinal
                or Intent.GradeReview
                or Intent.MarkPut;

    private static bool IsLatin(string text) =>
        !text.Any(letter => char.IsLetter(letter) && !char.IsAsciiLetter(letter));
}
