using Diary.Dialogs.Engine;
using Diary.Dialogs.Files;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework;

namespace Diary.Dialogs.Homework;

/// <summary>One assignment: shown whole, ticked off, its files sent.</summary>
public sealed class HomeworkTaskDialog(
    HomeworkCardReader cards,
    HomeworkChecklist checklist,
    HomeworkAnswers answers,
    UndoneAnswers undone
) : Dialog
{
    public const string Name = HomeworkCodes.Task;

    public override string Id => Name;

    public override Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken) =>
        HomeworkCodes.Read(arguments) switch
        {
            { Act: HomeworkCodes.Show } code => ShowAsync(context.Turn, code, cancellationToken),
            { Act: HomeworkCodes.Files } code => SendFilesAsync(context.Turn, code, cancellationToken),
            { Act: HomeworkCodes.Tick } code => TickAsync(context.Turn, code, cancellationToken),
            { Act: HomeworkCodes.TickInList } code => TickInListAsync(context.Turn, code, cancellationToken),
            _ => NotFoundAsync(context.Turn),
        };

    private async Task ShowAsync(TurnContext turn, HomeworkCode code, CancellationToken cancellationToken)
    {
        if (await cards.FindAsync(turn.Viewer!, code.Homework, cancellationToken) is { } card)
        {
            turn.Show(HomeworkCards.View(turn.Viewer!, card));
            return;
        }

        await NotFoundAsync(turn);
    }

    private async Task SendFilesAsync(TurnContext turn, HomeworkCode code, CancellationToken cancellationToken)
    {
        if (await cards.FindAsync(turn.Viewer!, code.Homework, cancellationToken) is not { } card)
        {
            await NotFoundAsync(turn);
            return;
        }

        var files = card.Materials.Where(material => material.FileId is not null).ToList();
        turn.Say(
            new HomeworkMaterialsView(
                card.Subject,
                card.DueDate,
                [.. files.Select(file => file.Title)],
                HomeworkCards.Links(card),
                HomeworkCodes.Of(card.Id, HomeworkCodes.Show)
            ),
            [.. files.Select(file => OutgoingFile.Of(file.FileId!.Value, file.Title, file.ContentType!))]
        );
    }

    private async Task TickAsync(TurnContext turn, HomeworkCode code, CancellationToken cancellationToken)
    {
        var done = await checklist.ToggleAsync(turn.Viewer!, code.Homework, cancellationToken);
        await (done.Refusal is null ? ShowAsync(turn, code, cancellationToken) : NotFoundAsync(turn));
    }

    private async Task TickInListAsync(TurnContext turn, HomeworkCode code, CancellationToken cancellationToken)
    {
        var done = await checklist.ToggleAsync(turn.Viewer!, code.Homework, cancellationToken);
        if (done.Refusal is not null || DiaryQuery.Decode(code.Rest) is not { } query)
        {
            await NotFoundAsync(turn);
            return;
        }

        turn.Show(
            query.Detail is HomeworkCodes.Undone
                ? await undone.OfAsync(turn, query, cancellationToken)
                : await answers.OfDaysAsync(turn, query, mayMoveOn: false, cancellationToken)
        );
    }

    private static Task NotFoundAsync(TurnContext turn)
    {
        turn.Say(new HomeworkNotFoundView());
        return Task.CompletedTask;
    }
}
