using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Attendance;

/// <summary>Which question about attendance a member of staff asks, and which dialog answers it.</summary>
public sealed class AttendanceOfStaff(RollReader rolls)
{
    private const int BeginningLength = 1;

    /// <summary>Who works at a school and is a parent as well asks about work where the words say so.</summary>
    internal static bool IsAbout(TurnContext turn, DiaryQuery query) =>
        turn.Button is null
        && turn.Viewer!.Posts.Any(post => post.Kind is not StaffPostKind.Operator)
        && query.Whose is Whose.Own
        && turn.Meaning.Entities.Children.Count == 0
        && (turn.Meaning.Entities.People.Count > 0 || AttendanceWords.AskWho(turn.Text));

    internal Task AnswerAsync(DialogContext context, AskedDiary asked, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var words = turn.Button is null ? turn.Text : "";
        return turn switch
        {
            { Button: null, Meaning.Entities.People: [var name, ..] } => OfStudentAsync(
                context,
                asked,
                name,
                cancellationToken
            ),
            _ when RollWords.SayEverybody(words) => context.BeginAsync(RollDialog.Name, null, cancellationToken),
            _ when AttendanceWords.AskMissingRolls(words) => GoOnAsync(MissingRollsDialog.Name, OneDay(asked)),
            _ when AttendanceWords.AskWho(words) || IsOneDay(asked) => GoOnAsync(
                AbsentDialog.Name,
                OneDay(asked) with
                {
                    Detail = AttendanceWords.AskLate(words) ? AbsentDialog.Late : null,
                }
            ),
            _ => TotalsAsync(context, asked, cancellationToken),
        };

        Task GoOnAsync(string dialog, DiaryQuery query) =>
            context.BeginAsync(dialog, query.Encode(), cancellationToken);
    }

    private static bool IsOneDay(AskedDiary asked) => asked.DaysWereNamed && asked.Query.IsOneDay;

    private static DiaryQuery OneDay(AskedDiary asked) => asked.Query.On(asked.Query.Last, asked.Query.Last);

    private static Task TotalsAsync(DialogContext context, AskedDiary asked, CancellationToken cancellationToken)
    {
        var query =
            asked.Query.Whose is Whose.Own && context.Turn.Viewer!.OwnClass() is { } own
                ? asked.Query with
                {
                    Whose = new Whose.OfClass(own),
                }
                : asked.Query;
        query = query with { Detail = PeriodNavigator.DetailOf(asked) };
        return query.Whose is Whose.OfClass
            ? context.BeginAsync(ClassAbsencesDialog.Name, query.Encode(), cancellationToken)
            : WhichClassDialog.AskAsync(
                context,
                ClassAbsencesDialog.Name,
                DiaryTopic.Attendance,
                query,
                cancellationToken
            );
    }

    private async Task OfStudentAsync(
        DialogContext context,
        AskedDiary asked,
        string name,
        CancellationToken cancellationToken
    )
    {
        var turn = context.Turn;
        var beginning = name[..BeginningLength].ToUpperInvariant();
        var roll = await rolls.FindAsync(turn.Viewer!, beginning, turn.Today, cancellationToken);
        var found = new RollNames(roll).Find(turn.Text);
        var students = found.SelectMany(mention => mention.Students).Distinct().ToList();
        if (students is not [var only])
        {
            turn.Say(WhichStudentView.For(PupilDialog.Name, asked, name, students));
            return;
        }

        await context.BeginAsync(
            PupilDialog.Name,
            PupilDialog.QueryFor(asked, only.StudentId).Encode(),
            cancellationToken
        );
    }
}
