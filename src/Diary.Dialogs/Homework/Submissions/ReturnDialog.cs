using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Submissions;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Returns a work with a remark.</summary>
public sealed class ReturnDialog : WaterfallDialog<ReturnState>
{
    public const string Name = SubmissionCodes.Return;
    private readonly SubmissionReader _submissions;
    private readonly HomeworkCardReader _cards;
    private readonly SubmissionBook _book;

    public ReturnDialog(SubmissionReader submissions, HomeworkCardReader cards, SubmissionBook book)
    {
        (_submissions, _cards, _book) = (submissions, cards, book);
        Do("open", OpenAsync);
        Ask("remark", AskAsync, SaidAsync);
    }

    public override string Id => Name;

    protected override ReturnState Start(DialogContext context, string? arguments) =>
        new(ShortId.Read(arguments) ?? Guid.Empty, "", "");

    private async Task<StepResult<ReturnState>> OpenAsync(
        StepContext<ReturnState> step,
        CancellationToken cancellationToken
    )
    {
        var viewer = step.Turn.Viewer!;
        var found = await _submissions.FindAsync(viewer, step.State.SubmissionId, cancellationToken);
        var card = found is { MayReview: true }
            ? await _cards.FindAsync(viewer, found.Submission.HomeworkId, cancellationToken)
            : null;
        if (found is null || card is null)
        {
            step.Turn.Say(new NothingToReviewView(null));
            return End();
        }

        return step.State with
        {
            Student = ReviewWork.NameOf(found),
            Subject = card.Subject,
        };
    }

    private static Task<Prompt<string>> AskAsync(StepContext<ReturnState> step, CancellationToken cancellationToken) =>
        Task.FromResult<Prompt<string>>(
            new TextPrompt(
                new AskRemarkView(step.State.Student, step.State.Subject),
                MaxLength: Submission.MaxRemarkLength
            )
        );

    private async Task<StepResult<ReturnState>> SaidAsync(
        StepContext<ReturnState> step,
        string remark,
        CancellationToken cancellationToken
    )
    {
        var viewer = step.Turn.Viewer!;
        var outcome = await _book.ReturnAsync(viewer, step.State.SubmissionId, remark, cancellationToken);
        if (!outcome.Succeeded(out var submission, out var refusal))
        {
            step.Turn.Say(new NothingToReviewView(refusal));
            return End();
        }

        var card = await _cards.FindAsync(viewer, submission.HomeworkId, cancellationToken);
        step.Turn.Say(
            new ReturnedView(
                step.State.Student,
                remark,
                card is { Waiting: > 1 } ? SubmissionCodes.NextOf(submission.HomeworkId) : null,
                SubmissionCodes.RosterOf(submission.HomeworkId)
            )
        );
        return End();
    }
}

public sealed record ReturnState(Guid SubmissionId, string Student, string Subject);
