using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Submissions;
using Diary.Domain.People;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>What teacher and student say to each other under an assignment: read, and answered.</summary>
public sealed class CommentsDialog : WaterfallDialog<CommentsState>
{
    public const string Name = SubmissionCodes.Comments;
    private readonly CommentBook _book;
    private readonly HomeworkCardReader _cards;

    public CommentsDialog(CommentBook book, HomeworkCardReader cards)
    {
        (_book, _cards) = (book, cards);
        Do("open", OpenAsync);
        Ask("say", AskAsync, SaidAsync);
    }

    public override string Id => Name;

    protected override CommentsState Start(DialogContext context, string? arguments) =>
        SubmissionCodes.ReadPair(arguments) is var (homework, student)
            ? new CommentsState(homework, student)
            : new CommentsState(Guid.Empty, Guid.Empty);

    private async Task<StepResult<CommentsState>> OpenAsync(
        StepContext<CommentsState> step,
        CancellationToken cancellationToken
    )
    {
        if (await ViewAsync(step.Turn, step.State, cancellationToken) is not { } view)
        {
            step.Turn.Say(new HomeworkNotFoundView());
            return End();
        }

        if (view.MaySpeak)
        {
            return step.State;
        }

        step.Turn.Say(view);
        return End();
    }

    private async Task<Prompt<string>> AskAsync(StepContext<CommentsState> step, CancellationToken cancellationToken) =>
        new TextPrompt(
            (Rendering.ITemplateView?)await ViewAsync(step.Turn, step.State, cancellationToken)
                ?? new HomeworkNotFoundView(),
            MaxLength: HomeworkComment.MaxTextLength
        );

    private async Task<StepResult<CommentsState>> SaidAsync(
        StepContext<CommentsState> step,
        string text,
        CancellationToken cancellationToken
    )
    {
        var (homework, student) = step.State;
        var said = await _book.AddAsync(step.Turn.Viewer!, homework, student, text, cancellationToken);
        step.Turn.Say(
            said.Refusal is { } refusal
                ? new SubmitRefusedView(refusal)
                : new CommentSaidView(SubmissionCodes.CommentsOf(homework, student))
        );
        return End();
    }

    private async Task<CommentsView?> ViewAsync(
        TurnContext turn,
        CommentsState state,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var thread = await _book.ReadAsync(viewer, state.HomeworkId, state.StudentId, cancellationToken);
        var card = thread is null ? null : await _cards.FindAsync(viewer, state.HomeworkId, cancellationToken);
        return thread is null || card is null
            ? null
            : new CommentsView(
                card.Subject,
                card.DueDate,
                thread.Student is { } name && !IsSelf(viewer, state.StudentId)
                    ? $"{name.FamilyName} {name.GivenName}"
                    : null,
                [
                    .. thread.Lines.Select(line => new CommentEntry(
                        line.IsStudent
                            ? line.GivenName
                            : new PersonName(line.FamilyName, line.GivenName, line.Patronymic).WithInitials,
                        line.Text,
                        Moment.Of(line.At, turn.TimeZone)
                    )),
                ],
                thread.MaySpeak,
                HomeworkCodes.Of(card.Id, HomeworkCodes.Show)
            );
    }

    private static bool IsSelf(Viewer viewer, Guid studentId) =>
        viewer.Students.Any(s => s.StudentId == studentId && s.Relation is StudentRelation.Self);
}

public sealed record CommentsState(Guid HomeworkId, Guid StudentId);
