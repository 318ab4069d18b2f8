using Diary.Dialogs.Engine;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Templates;

namespace Diary.Dialogs.Homework.Keeping;

/// <summary>What a teacher does with homework that is set: withdraws it, brings it back, keeps it as a template.</summary>
public sealed class KeepingDialog(
    HomeworkCardReader cards,
    HomeworkBook book,
    HomeworkHistory history,
    TemplateShelf templates
) : Dialog
{
    public const string Name = KeepingCodes.Dialog;

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (
            HomeworkCodes.Read(arguments) is not { } code
            || await cards.FindAsync(turn.Viewer!, code.Homework, cancellationToken) is not { } card
        )
        {
            turn.Say(new HomeworkNotFoundView());
            return;
        }

        await (
            code.Act switch
            {
                KeepingCodes.History => TellAsync(turn, card, cancellationToken),
                KeepingCodes.Withdraw when card is { IsKept: true, IsWithdrawn: false } => AskAsync(turn, card),
                KeepingCodes.WithdrawSurely => WithdrawAsync(turn, card, cancellationToken),
                KeepingCodes.Restore => RestoreAsync(turn, card, cancellationToken),
                KeepingCodes.SaveTemplate when card.IsKept => SaveTemplateAsync(turn, card),
                _ => NotFoundAsync(turn),
            }
        );
    }

    private static Task AskAsync(TurnContext turn, HomeworkCard card)
    {
        turn.Say(
            new WithdrawHomeworkView(
                card.Subject,
                card.GroupTitle ?? card.ClassTitle,
                card.DueDate,
                card.Text,
                card.HandedIn,
                KeepingCodes.Of(card.Id, KeepingCodes.WithdrawSurely),
                HomeworkCodes.Of(card.Id, HomeworkCodes.Show)
            )
        );
        return Task.CompletedTask;
    }

    private async Task WithdrawAsync(TurnContext turn, HomeworkCard card, CancellationToken cancellationToken)
    {
        var outcome = await book.WithdrawAsync(turn.Viewer!, card.Id, cancellationToken);
        turn.Show(
            outcome.Refusal is null
                ? new HomeworkWithdrawnView(
                    card.Subject,
                    card.GroupTitle ?? card.ClassTitle,
                    card.DueDate,
                    KeepingCodes.Of(card.Id, KeepingCodes.Restore)
                )
                : new HomeworkNotFoundView()
        );
    }

    private async Task RestoreAsync(TurnContext turn, HomeworkCard card, CancellationToken cancellationToken)
    {
        var outcome = await book.RestoreAsync(turn.Viewer!, card.Id, cancellationToken);
        turn.Show(
            outcome.Refusal is null
                ? new HomeworkRestoredView(
                    card.Subject,
                    card.GroupTitle ?? card.ClassTitle,
                    card.DueDate,
                    HomeworkCodes.Of(card.Id, HomeworkCodes.Show)
                )
                : new HomeworkNotFoundView()
        );
    }

    private Task SaveTemplateAsync(TurnContext turn, HomeworkCard card)
    {
        var content = new HomeworkText(card.Text, card.Minutes, card.NeedsSubmission);
        turn.Say(
            templates.Save(turn.Viewer!, card.SchoolId, content) is { } saved
                ? new TemplateSavedView(saved.Title, TemplatesDialog.Button)
                : new HomeworkNotFoundView()
        );
        return Task.CompletedTask;
    }

    private async Task TellAsync(TurnContext turn, HomeworkCard card, CancellationToken cancellationToken)
    {
        var lines = await history.ReadAsync(turn.Viewer!, card.Id, cancellationToken) ?? [];
        turn.Say(
            new HomeworkHistoryView(
                card.Subject,
                card.DueDate,
                [.. lines.Select(line => Line(turn, line))],
                HomeworkCodes.Of(card.Id, HomeworkCodes.Show)
            )
        );
    }

    private static HomeworkHistoryLine Line(TurnContext turn, HomeworkRevisionLine line)
    {
        var revision = line.Revision;
        var isOtherText = revision.OldText != revision.NewText;
        var isOtherDay = revision.OldDueDate != revision.NewDueDate;
        return new HomeworkHistoryLine(
            revision.Kind,
            Moment.Of(revision.At, turn.TimeZone),
            line.Author.WithInitials,
            isOtherText ? revision.OldText : null,
            isOtherText ? revision.NewText : null,
            revision.OldMinutes,
            revision.NewMinutes,
            revision.OldMinutes != revision.NewMinutes,
            isOtherDay ? revision.OldDueDate : null,
            isOtherDay ? revision.NewDueDate : null,
            revision.OldNeedsSubmission == revision.NewNeedsSubmission ? null : revision.NewNeedsSubmission,
            revision.MaterialsChanged
        );
    }

    private static Task NotFoundAsync(TurnContext turn)
    {
        turn.Say(new HomeworkNotFoundView());
        return Task.CompletedTask;
    }
}
