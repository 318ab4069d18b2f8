using System.Security.Cryptography;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.People;

namespace Diary.Dialogs.Help;

/// <summary>What unclear words may have meant, as buttons; and the words themselves, to learn from.</summary>
public sealed class Suggestions(UnmatchedPhrases unmatched, TurnTools tools)
{
    private const int MostOffered = 3;
    private const int LongestWords = 400;
    private const int KeyLength = 4;
    private const string KeyAlphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    private static readonly Intent[] Usual = [Intent.HomeworkShow, Intent.ScheduleShow, Intent.GradesShow];

    private static readonly Intent[] OfStaff =
    [
        Intent.MarkPut,
        Intent.AttendanceMark,
        Intent.HomeworkAssign,
        Intent.AnnouncementPost,
        Intent.JournalShow,
    ];

    /// <returns>Null when this person can mean only one of the two.</returns>
    public static UnclearView? BetweenTwo(DialogContext context)
    {
        var meaning = context.Turn.Meaning;
        Intent[] two = [meaning.Intent, .. meaning.Alternatives.Take(1).Select(other => other.Intent)];
        return Offer(context, two) is [var first, var second] ? new UnclearView(first, second) : null;
    }

    public static IReadOnlyList<Suggestion> Likeliest(DialogContext context)
    {
        var meaning = context.Turn.Meaning;
        return Offer(context, [meaning.Intent, .. meaning.Alternatives.Select(other => other.Intent), .. Usual]);
    }

    /// <summary>Keeps the words without what tells of whom they speak.</summary>
    public Task NoteAsync(TurnContext turn, CancellationToken cancellationToken) =>
        unmatched.NoteAsync(tools.Understanding.Redact(turn.Text), cancellationToken);

    private static List<Suggestion> Offer(DialogContext context, IEnumerable<Intent> intents)
    {
        var turn = context.Turn;
        var key = RandomNumberGenerator.GetString(KeyAlphabet, KeyLength);
        var words = turn.Text.Length <= LongestWords ? turn.Text : turn.Text[..LongestWords];
        turn.State = turn.State with { Unclear = new UnclearWords(key, words) };
        return
        [
            .. intents
                .Where(intent => context.AnswerTo(intent) is not null && MayMean(turn.Viewer, intent))
                .Distinct()
                .Take(MostOffered)
                .Select(intent => new Suggestion(intent, MeantDialog.Code(intent, key))),
        ];
    }

    private static bool MayMean(Viewer? viewer, Intent intent) =>
        viewer switch
        {
            { Students.Count: 0, Posts: [_, ..] posts } when posts.All(post => post.Kind is StaffPostKind.Operator) =>
                intent is Intent.ScheduleShow or Intent.TeacherInfo,
            { Posts.Count: > 0 } => true,
            _ => !OfStaff.Contains(intent),
        };
}
