using Diary.Dialogs.Students;

namespace Diary.Dialogs.Journal;

internal static class JournalWords
{
    private static readonly PhraseLexicon Lexicon = PhraseLexicon.Of("journal-words.txt");

    /// <summary>«Что не заполнено?»</summary>
    public static bool AskUnfilled(string text) => Lexicon.Says("unfilled", text);

    /// <summary>«Кто без оценок?»</summary>
    public static bool AskWithoutMarks(string text) => Lexicon.Says("without", text);

    public static bool AskOwn(string text) => Lexicon.Says("own", text);
}
