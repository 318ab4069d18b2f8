using Diary.Dialogs.Students;

namespace Diary.Dialogs.MarkEntry;

/// <summary>The kinds of work that are offered, the most usual first; and how teachers abbreviate them.</summary>
public static class WorkTypes
{
    private static readonly Phrases Words = Phrases.Load("work-words.txt");

    public static IReadOnlyList<string> All { get; } =
    ["oral", "test", "independent", "homework", "quiz", "dictation", "essay", "lab", "project"];

    /// <returns>Null when no kind of work is named.</returns>
    public static string? In(string text) => Words.Among(Phrases.Fold(text), All).FirstOrDefault();
}
