using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.StaffConsole;

/// <summary>«Код для консоли», «открой консоль».</summary>
internal static class ConsoleWords
{
    private const string Asked = "console";
    private static readonly Phrases Words = Phrases.Load("console-words.txt");

    public static bool AreIn(TurnContext turn) => turn.Button is null && Words.Says(Asked, Phrases.Fold(turn.Text));
}
