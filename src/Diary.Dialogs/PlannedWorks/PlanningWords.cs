using System.Text.RegularExpressions;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.PlannedWorks;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>The words with which a teacher plans a work.</summary>
internal static partial class PlanningWords
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Of("planning-words.txt");

    /// <summary>«Запланируй контрольную 7Б на пятницу», from somebody who teaches.</summary>
    public static bool AreIn(TurnContext turn) =>
        turn.Viewer is { TeachingGroups.Count: > 0 } && Words.Says("plan", turn.Text);

    /// <returns>What stands in quotes; null where nothing does.</returns>
    public static string? Quoted(string text) =>
        Quotes().Match(text) is { Success: true } found && found.Groups["title"].Value.Trim() is { Length: > 0 } title
            ? title[..Math.Min(title.Length, PlannedWork.MaxTitleLength)]
            : null;

    [GeneratedRegex("[«\"“„](?<title>[^«»\"“”„]+)[»\"”]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();
}
