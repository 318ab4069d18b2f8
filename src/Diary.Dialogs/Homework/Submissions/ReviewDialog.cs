using Diary.Dialogs.Engine;
using Diary.Dialogs.Files;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Submissions;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>Who has handed in, and one work after the other to be checked.</summary>
public sealed class ReviewDialog(HomeworkCardReader cards, SubmissionReader submissions, ReviewWork work) : Dialog
{
    public const string Name = SubmissionCodes.Review;

    public override string Id => Name;

    public override Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken) =>
        HomeworkCodes.Read(arguments) switch
        {
            { Act: SubmissionCodes.Roster } code => ListAsync(context.Turn, code.Homework, cancellationToken),
            { Act: SubmissionCodes.Next } code => NextAsync(context.Turn, code.Homework, cancellationToken),
            { Act: SubmissionCodes.Show } code => ShowAsync(context.Turn, code.Homework, cancellationToken),
            { Act: SubmissionCodes.Check } code => work.CheckAsync(
                context.Turn,
                code.Homework,
                null,
                cancellationToken
            ),
            { Act: >= '1' and <= '5' and var mark } code => work.CheckAsync(
                context.Turn,
                code.Homework,
                mark - '0',
                cancellationToken
            ),
            _ => NothingAsync(context.Turn),
        };

    private async Task ListAsync(TurnContext turn, Guid homeworkId, CancellationToken cancellationToken)
    {
        var roster = await submissions.RosterAsync(turn.Viewer!, homeworkId, cancellationToken);
        var card = roster is null ? null : await cards.FindAsync(turn.Viewer!, homeworkId, cancellationToken);
        if (roster is null || card is null)
        {
            await NothingAsync(turn);
            return;
        }

        turn.Show(
            new RosterView(
                card.Subject,
                card.GroupTitle ?? card.ClassTitle,
                card.DueDate,
                In(SubmissionState.HandedIn),
                In(SubmissionState.Returned),
                In(SubmissionState.Checked),
                In(null),
                card.IsKept && In(SubmissionState.HandedIn).Count > 0 ? SubmissionCodes.NextOf(card.Id) : null,
                HomeworkCodes.Of(card.Id, HomeworkCodes.Show),
                TimeOnly.FromDateTime(turn.LocalNow.DateTime)
            )
        );

        IReadOnlyList<RosterEntry> In(SubmissionState? state) =>
            [
                .. roster
                    .Where(line => line.State == state)
                    .Select(line => new RosterEntry(
                        $"{line.Name.FamilyName} {line.Name.GivenName}",
                        line.IsLate,
                        line.SubmissionId is { } id ? SubmissionCodes.ShowOf(id) : null
                    )),
            ];
    }

    private async Task NextAsync(TurnContext turn, Guid homeworkId, CancellationToken cancellationToken)
    {
        var roster = await submissions.RosterAsync(turn.Viewer!, homeworkId, cancellationToken);
        var next = roster?.FirstOrDefault(line => line.State is SubmissionState.HandedIn);
        await (
            next?.SubmissionId is { } id
                ? ShowAsync(turn, id, cancellationToken)
                : ListAsync(turn, homeworkId, cancellationToken)
        );
    }

    private async Task ShowAsync(TurnContext turn, Guid submissionId, CancellationToken cancellationToken)
    {
        var found = await submissions.FindAsync(turn.Viewer!, submissionId, cancellationToken);
        var card = found is null
            ? null
            : await cards.FindAsync(turn.Viewer!, found.Submission.HomeworkId, cancellationToken);
        if (found is null || card is null)
        {
            await NothingAsync(turn);
            return;
        }

        turn.Say(ReviewTexts.Of(turn, card, found), [.. found.Files.Select(OutgoingFile.Of)]);
    }

    private static Task NothingAsync(TurnContext turn)
    {
        turn.Say(new NothingToReviewView(null));
        return Task.CompletedTask;
    }
}
