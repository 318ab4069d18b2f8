using Diary.Dialogs.Attendance;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.People;

namespace Diary.Dialogs.Notices;

/// <summary>«Петя завтра не придёт, заболел»: who, when and in a word why, shown before it is told to the school.</summary>
public sealed class NoticeDialog : WaterfallDialog<NoticeState>
{
    public const string Name = "notice";
    private readonly NoticeBook _book;

    public NoticeDialog(NoticeBook book)
    {
        _book = book;
        Do("find", FindAsync);
        Ask("who", WhoAsync, AcceptWhoAsync, state => state.StudentId is null);
        Ask("day", DayAsync, AcceptDayAsync, state => state.First is null);
        Ask("why", WhyAsync, AcceptWhyAsync, state => state.Kind is null);
        Do("check", CheckAsync);
        Ask("sure", SureAsync, SaveAsync);
    }

    public override string Id => Name;

    protected override NoticeState Start(DialogContext context, string? arguments) => NoticeState.Empty;

    private static async Task<StepResult<NoticeState>> FindAsync(
        StepContext<NoticeState> step,
        CancellationToken cancellationToken
    )
    {
        var turn = step.Turn;
        var mine = Mine(turn);
        if (turn.Button is null && IsAboutWork(turn, mine))
        {
            await step.Dialogs.BeginAsync(RollDialog.Name, null, cancellationToken);
            return End();
        }

        if (mine.Count == 0)
        {
            turn.Say(new NotAllowedView(DiaryTopic.Attendance));
            return End();
        }

        var asked = turn.Button is null ? AskedWhose.Of(turn) : new AskedWhose(new Whose.Own(), []);
        if (asked.Unknown.Count > 0)
        {
            turn.Say(new UnknownChildView(asked.Unknown, [.. mine.Select(student => student.GivenName)]));
            return End();
        }

        var state = turn.Button is null ? NoticeWords.Read(turn) : NoticeState.Empty;
        return state with
        {
            StudentId =
                asked.Whose is Whose.Student(var id) ? id
                : mine is [var only] ? only.StudentId
                : null,
        };
    }

    /// <summary>What a teacher says of somebody who is no child of theirs belongs into the roll.</summary>
    private static bool IsAboutWork(TurnContext turn, IReadOnlyList<VisibleStudent> mine) =>
        turn.Viewer!.Posts.Any(post => post.Kind is not StaffPostKind.Operator)
        && (mine.Count == 0 || (turn.Meaning.Entities is { People.Count: > 0, Children.Count: 0 }));

    private static Task<Prompt<Guid>> WhoAsync(StepContext<NoticeState> step, CancellationToken cancellationToken)
    {
        var choices = Mine(step.Turn)
            .Select(student => new Choice<Guid>(
                CompactId.Encode(student.StudentId),
                student.GivenName,
                student.StudentId
            ))
            .ToList();
        var buttons = choices.Select(choice => new ChildButton(step.Button(choice.Key), choice.Title));
        return Task.FromResult<Prompt<Guid>>(new ChoicePrompt<Guid>(new NoticeWhoView([.. buttons]), choices));
    }

    private static Task<StepResult<NoticeState>> AcceptWhoAsync(
        StepContext<NoticeState> step,
        Guid studentId,
        CancellationToken cancellationToken
    ) => Task.FromResult<StepResult<NoticeState>>(step.State with { StudentId = studentId });

    private static Task<Prompt<DateOnly>> DayAsync(StepContext<NoticeState> step, CancellationToken cancellationToken)
    {
        var today = step.Turn.Today;
        var days = new[] { today, today.AddDays(1), today.AddDays(2) };
        var buttons = days.Select(day => new DayButton(
            step.Button(day.ToString(DatePrompt.ButtonFormat, System.Globalization.CultureInfo.InvariantCulture)),
            day,
            day
        ));
        return Task.FromResult<Prompt<DateOnly>>(
            new DatePrompt(
                new NoticeDayView([.. buttons]),
                today.AddDays(-NoticeBook.MostDaysAgo),
                today.AddDays(NoticeBook.MostDaysAhead)
            )
        );
    }

    private static Task<StepResult<NoticeState>> AcceptDayAsync(
        StepContext<NoticeState> step,
        DateOnly day,
        CancellationToken cancellationToken
    ) => Task.FromResult<StepResult<NoticeState>>(step.State with { First = day, Last = day });

    private static Task<Prompt<NoticeKind>> WhyAsync(StepContext<NoticeState> step, CancellationToken cancellationToken)
    {
        var view = new NoticeWhyView(
            step.Button(nameof(NoticeKind.Ill)),
            step.Button(nameof(NoticeKind.Family)),
            step.Button(nameof(NoticeKind.Event)),
            step.Button(nameof(NoticeKind.Unnamed))
        );
        return Task.FromResult<Prompt<NoticeKind>>(new NoticeKindPrompt(view));
    }

    private static Task<StepResult<NoticeState>> AcceptWhyAsync(
        StepContext<NoticeState> step,
        NoticeKind kind,
        CancellationToken cancellationToken
    ) => Task.FromResult<StepResult<NoticeState>>(step.State with { Kind = kind });

    private async Task<StepResult<NoticeState>> CheckAsync(
        StepContext<NoticeState> step,
        CancellationToken cancellationToken
    )
    {
        if (await _book.CheckAsync(step.Turn.Viewer!, step.State.Entry, cancellationToken) is { } refusal)
        {
            step.Turn.Say(new NoticeRefusedView(refusal));
            return End();
        }

        return step.State;
    }

    private static Task<Prompt<bool>> SureAsync(StepContext<NoticeState> step, CancellationToken cancellationToken) =>
        Task.FromResult<Prompt<bool>>(
            new ConfirmPrompt(
                new NoticeView(EntryOf(step), step.Button(ConfirmPrompt.Yes), step.Button(ConfirmPrompt.No))
            )
        );

    private async Task<StepResult<NoticeState>> SaveAsync(
        StepContext<NoticeState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        var turn = step.Turn;
        if (!sure)
        {
            turn.Show(new NoticeKeptView());
            return End();
        }

        var outcome = await _book.RecordAsync(turn.Viewer!, step.State.Entry, cancellationToken);
        turn.Show(
            outcome.Match<ITemplateView>(
                notice => new NoticeSavedView(
                    EntryOf(step),
                    NoticeUndoDialog.CodeFor(notice.Id),
                    DayNavigator.Code(
                        DiaryDialogNames.Homework,
                        new DiaryQuery(notice.From, notice.From, new Whose.Student(notice.StudentId))
                    )
                ),
                refusal => new NoticeRefusedView(refusal)
            )
        );
        return End();
    }

    private static NoticeEntry EntryOf(StepContext<NoticeState> step)
    {
        var (said, student) = (step.State.Entry, Mine(step.Turn).First(s => s.StudentId == step.State.StudentId));
        var isOther = student.Relation is not StudentRelation.Self;
        return new NoticeEntry(
            isOther ? student.GivenName : null,
            isOther ? student.ClassTitle : null,
            said.From,
            said.To,
            said.Kind,
            said.Minutes,
            said.Lesson,
            NoticeApproval.Unseen
        );
    }

    private static IReadOnlyList<VisibleStudent> Mine(TurnContext turn) =>
        [.. turn.Viewer!.Students.Where(student => student.Scopes == StudentScopes.All)];
}
