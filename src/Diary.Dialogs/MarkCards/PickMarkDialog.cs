using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Marks;
using Diary.Domain.People;

namespace Diary.Dialogs.MarkCards;

/// <summary>«История отметки»: which one, of the latest.</summary>
public sealed class PickMarkDialog(MarkReader reader) : Dialog
{
    public const string Name = DiaryDialogNames.PickMark;

    private const int DaysBack = 30;
    private const int MostOffered = 8;
    private static readonly Phrases Words = Phrases.Load("history-words.txt");
    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366)
    {
        Detail = turn => turn.Meaning.Entities.Mark?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public override string Id => Name;

    /// <summary>Whether it is asked what was done to a mark.</summary>
    internal static bool IsAsked(TurnContext turn) => Words.Says("history", Phrases.Fold(turn.Text));

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Button is null)
        {
            // «История» is a subject too: without these words the rest is read as it is meant.
            turn.Reread(MarksTopic.With(Words.Without("history", Phrases.Fold(turn.Text))));
        }

        var days = new DateSpan(turn.Today.AddDays(-DaysBack), turn.Today);
        if (await Question.ReadAsync(context, arguments, days, cancellationToken) is not { } asked)
        {
            return;
        }

        var lines = await LinesAsync(turn, asked.Query, cancellationToken);
        if (lines is [var only] && turn.Button is null)
        {
            await context.BeginAsync(DiaryDialogNames.MarkCard, CompactId.Encode(only.MarkId), cancellationToken);
            return;
        }

        turn.Show(View(turn, asked.Query, lines));
    }

    private async Task<IReadOnlyList<MarkLine>> LinesAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var students = Question.StudentsOf(turn.Viewer!, query).Select(student => student.StudentId).ToList();
        var marks = new MarkQuery(query.First, query.Last, query.Subject)
        {
            Values = query.Detail is [>= '1' and <= '5'] ? [query.Detail[0] - '0'] : [],
            WithWithdrawn = true,
        };
        return query.Whose is Whose.OfClass(var name)
            ? await reader.ForClassAsync(turn.Viewer!, name, marks, cancellationToken)
            : await reader.ForStudentsAsync(turn.Viewer!, students, marks, cancellationToken);
    }

    private static WhichMarkView View(TurnContext turn, DiaryQuery query, IReadOnlyList<MarkLine> lines)
    {
        var owner = DiaryOwner.Of(turn.Viewer!, Question.StudentsOf(turn.Viewer!, query), query);
        var isOne = owner is [{ Id: not null }];
        return new WhichMarkView(
            owner.Count == 1 ? owner[0].Name : new OwnerName(null, null),
            query.First,
            query.Last,
            [
                .. lines
                    .Take(MostOffered)
                    .Select(line => new MarkButton(
                        ButtonCodes.ForDialog(DiaryDialogNames.MarkCard, CompactId.Encode(line.MarkId)),
                        line.Date,
                        line.Subject,
                        isOne ? null
                            : query.Whose is Whose.OfClass ? line.Student.WithInitials
                            : line.Student.GivenName,
                        line.WorkType,
                        line.Value
                    )),
            ]
        );
    }
}
