using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.People;

namespace Diary.Dialogs.MarkCards;

/// <summary>«Исправь Иванову 4 на 5», «сними Петрову двойку». From <c>edit-words.txt</c>.</summary>
internal static class EditWords
{
    private static readonly Phrases Words = Phrases.Load("edit-words.txt");
    private static readonly string[] Numbers = ["1", "2", "3", "4", "5"];

    public static bool AreIn(TurnContext turn) =>
        turn.Viewer is { } viewer
        && viewer.Posts.Any(post => post.Kind is not StaffPostKind.Operator)
        && turn.Text.Length > 0
        && (Is("correct", turn.Text) || IsWithdrawal(turn.Text));

    public static bool IsWithdrawal(string text) => Is("withdraw", text);

    /// <summary>What the mark is, and what it is to be: «4 на 5».</summary>
    public static (int? Old, int? New) Values(string text)
    {
        var folded = Numbered(text);
        var fresh = Words.Digit("new", folded);
        var rest = Words.Without("new", folded);
        return (Words.Digit("any", rest), fresh);
    }

    private static bool Is(string meaning, string text) => Words.Says(meaning, Numbered(text));

    private static string Numbered(string text)
    {
        var words = Phrases.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $" {string.Join(' ', words.Select(word => Words.Among($" {word} ", Numbers).FirstOrDefault(word)))} ";
    }
}
