using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Dialogs.Understanding.Words;
using Diary.Domain.Access;
using Diary.Domain.School;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>Reads orders to change the timetable: «перенеси алгебру 7Б с пятницы на понедельник 2 уроком».</summary>
public sealed class ChangeWords(UtteranceReader understanding)
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Of("change-words.txt");

    /// <summary>Whether somebody who keeps the timetable gives an order, and does not ask.</summary>
    public static bool AreIn(TurnContext turn)
    {
        if (turn.Viewer?.KeepsTimetable() is not true)
        {
            return false;
        }

        var meanings = Words.All(turn.Text).ToHashSet();
        if (turn.Text.Contains('?') || meanings.Contains("question"))
        {
            return false;
        }

        return meanings.Contains("change") || (KindIn(turn.Text) is { } kind && IsOrder(kind, turn, meanings));
    }

    /// <summary>What of an order has to be named to know it for one.</summary>
    private static bool IsOrder(ChangeKind kind, TurnContext turn, HashSet<string> meanings)
    {
        var entities = turn.Meaning.Entities;
        var hasLesson = entities.Lesson is not null || meanings.Contains("lesson");
        var names = hasLesson || entities.Subject is not null;
        return kind switch
        {
            ChangeKind.Cancel or ChangeKind.Move => entities.WorkType is null
                && (names || (entities.Class is not null && meanings.Contains("whole-day"))),
            ChangeKind.Restore or ChangeKind.Swap => names,
            ChangeKind.Add => hasLesson && entities.Class is not null,
            ChangeKind.Substitute or ChangeKind.Room => names && entities.Class is not null,
            ChangeKind.Distance or ChangeKind.SelfStudy => entities.Class is not null,
        };
    }

    /// <summary>Everything that the words say.</summary>
    public ChangeState Read(TurnContext turn)
    {
        var entities = turn.Meaning.Entities;
        var kind = KindIn(turn.Text);
        var tokens = Tokenizer.Split(turn.Text);
        var state = new ChangeState
        {
            Kind = kind,
            Date = DayOf(entities.Date),
            Number = entities.Lesson,
            Subject = entities.Subject,
            IsWholeDay = Words.Says("whole-day", turn.Text) || IsWholeClass(kind, entities),
            Words = [.. tokens.Where(token => token.IsWord || token.IsNumber).Select(token => token.Word)],
            Reason = InParentheses(turn.Text),
        }.Of(ClassName.Read(entities.Class));
        return kind switch
        {
            ChangeKind.Move => WithTarget(turn, state, tokens),
            ChangeKind.Swap => WithOther(turn, state, tokens),
            ChangeKind.Add => state with { ToNumber = entities.Lesson, Number = null },
            _ => state,
        };
    }

    private static ChangeKind? KindIn(string text) =>
        Words
            .All(text)
            .Select(word =>
                word switch
                {
                    "restore" => ChangeKind.Restore,
                    "swap" => ChangeKind.Swap,
                    "move" => ChangeKind.Move,
                    "cancel" => ChangeKind.Cancel,
                    "add" => ChangeKind.Add,
                    "substitute" => ChangeKind.Substitute,
                    "distance" => ChangeKind.Distance,
                    "self-study" => ChangeKind.SelfStudy,
                    "room" => ChangeKind.Room,
                    _ => (ChangeKind?)null,
                }
            )
            .FirstOrDefault(kind => kind is not null);

    /// <summary>«7Б завтра дистанционно»: no lesson is named, so all of them are.</summary>
    private static bool IsWholeClass(ChangeKind? kind, Entities entities) =>
        kind is ChangeKind.Distance or ChangeKind.SelfStudy && entities is { Lesson: null, Subject: null };

    /// <summary>What stands after the last «на» that a day or a lesson follows is where to.</summary>
    private ChangeState WithTarget(TurnContext turn, ChangeState state, List<Token> tokens)
    {
        for (var at = tokens.Count - 1; at > 0; at--)
        {
            if (!Words.Says("to", tokens[at].Word) || !tokens[at].IsWord)
            {
                continue;
            }

            var (from, to) = (Entities(turn, tokens[..at]), Entities(turn, tokens[(at + 1)..]));
            if (to.Date is not null || to.Lesson is not null)
            {
                return state with
                {
                    Date = DayOf(from.Date) ?? (to.Date is null ? DayOf(to.Date) : null),
                    Number = from.Lesson,
                    Subject = from.Subject ?? state.Subject,
                    ToDate = DayOf(to.Date) ?? DayOf(from.Date),
                    ToNumber = to.Lesson,
                };
            }
        }

        return state with
        {
            Number = state.Number,
        };
    }

    /// <summary>«2 и 3 урок», «алгебру и физику».</summary>
    private ChangeState WithOther(TurnContext turn, ChangeState state, List<Token> tokens)
    {
        for (var at = 1; at < tokens.Count - 1; at++)
        {
            if (!Words.Says("and", tokens[at].Word))
            {
                continue;
            }

            var (one, other) = (Entities(turn, tokens[..at]), Entities(turn, tokens[(at + 1)..]));
            var (number, otherNumber) = (one.Lesson ?? Last(tokens[..at]), other.Lesson);
            if (
                (number is not null && otherNumber is not null)
                || (one.Subject is not null && other.Subject is not null)
            )
            {
                return state with
                {
                    Number = number,
                    Subject = number is null ? one.Subject : null,
                    OtherNumber = otherNumber,
                    OtherSubject = otherNumber is null ? other.Subject : null,
                };
            }
        }

        return state;
    }

    private static int? Last(List<Token> tokens) =>
        tokens.FindLast(token => token.IsNumber) is { Number: >= 1 and <= BellSlot.MaxNumber } last
            ? last.Number
            : null;

    private Entities Entities(TurnContext turn, List<Token> tokens)
    {
        var text = string.Concat(tokens.Select(token => token.Glued ? token.Text : " " + token.Text));
        return understanding.Read(new Utterance(text, turn.LocalNow, turn.Viewer!.AskerRole())).Entities;
    }

    private static DateOnly? DayOf(DateSpan? days) => days is { } span && span.Start == span.End ? span.Start : null;

    private static string? InParentheses(string text)
    {
        var (start, end) = (text.IndexOf('('), text.LastIndexOf(')'));
        return start >= 0 && end > start + 1 ? text[(start + 1)..end].Trim() : null;
    }
}
