using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>
/// Reads homework that is set in one line: «7Б алгебра § 12 № 3-7 к пятнице, 20 минут». What names the class, the subject,
/// the day and the time is taken out; what is left is the task, as it was typed.
/// </summary>
public sealed class HomeworkLineReader(UtteranceReader understanding)
{
    /// <summary>Such things stand at the head of the line or at its tail; between them is the task.</summary>
    private const int Head = 10;
    private const int Tail = 6;
    private const int LongestName = 4;

    internal HomeworkSaid Read(TurnContext turn)
    {
        var all = turn.Meaning.Intent is Intent.HomeworkAssign ? turn.Meaning.Entities : Entities(turn, turn.Text);
        var words = LineWords.Of(turn.Text);
        var pieces = Pieces(turn, words);
        Cut(words, pieces, piece => all.Date is { } date && piece.Date == date, isLast: true);
        Cut(words, pieces, piece => all.Minutes is { } minutes && piece.Minutes == minutes, isLast: true);
        Cut(words, pieces, piece => all.Class is { } title && piece.Class == title, isLast: false);
        Cut(words, pieces, piece => all.Subject is { } subject && piece.Subject == subject, isLast: false);
        foreach (var person in all.People)
        {
            Cut(words, pieces, piece => piece.People.Contains(person), isLast: false);
        }

        words.CutAsked();
        var text = words.Left();
        return new HomeworkSaid(
            all.Class,
            all.Subject,
            all.Date is { } day && day.Start == day.End ? day.Start : null,
            all.Minutes,
            all.People,
            text,
            HomeworkWords.MeanNothing(text),
            LineWords.Of(turn.Text).Any(HomeworkWords.IsOrder)
        );
    }

    /// <summary>What each few words mean by themselves, the fewest first.</summary>
    private List<Piece> Pieces(TurnContext turn, LineWords words) =>
        [
            .. from length in Enumerable.Range(1, LongestName)
            from first in Enumerable.Range(0, Math.Max(0, words.Count - length + 1))
            where first < Head || first + length > words.Count - Tail
            select new Piece(first, length, Entities(turn, words.Text(first, length))),
        ];

    /// <summary>In the company of words that say what they are about.</summary>
    private Entities Entities(TurnContext turn, string text) =>
        understanding.Read(new Utterance(HomeworkWords.InContext(text), turn.LocalNow, AskerRole.Teacher)).Entities;

    private static void Cut(LineWords words, List<Piece> pieces, Func<Entities, bool> means, bool isLast)
    {
        var found = pieces.Where(piece => means(piece.Entities)).ToList();
        var shortest = found.Count == 0 ? 0 : found.Min(piece => piece.Length);
        var candidates = found.FindAll(piece => piece.Length == shortest);
        if (candidates.Count > 0)
        {
            var piece = isLast ? candidates[^1] : candidates[0];
            words.Cut(piece.First, piece.Length);
        }
    }

    private sealed record Piece(int First, int Length, Entities Entities);
}

/// <summary>What one line says about homework.</summary>
/// <param name="IsNothing">«Без задания».</param>
/// <param name="IsOrder">«Задай»: said without it and without a task, it is a question.</param>
internal sealed record HomeworkSaid(
    string? ClassTitle,
    string? SubjectKey,
    DateOnly? Due,
    int? Minutes,
    IReadOnlyList<string> People,
    string Text,
    bool IsNothing,
    bool IsOrder
)
{
    public bool IsQuestion => Text.Length == 0 && !IsNothing && !IsOrder;
}
