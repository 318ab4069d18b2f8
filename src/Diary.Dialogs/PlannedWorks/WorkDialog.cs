using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.PlannedWorks;

/// <summary>One planned work of the teacher's own, with what can be done to it.</summary>
public sealed class WorkDialog(WorkCards cards) : Dialog
{
    public const string Name = "work";

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var id = Guid.TryParse(arguments, out var read) ? read : Guid.Empty;
        context.Turn.Show(
            new WorkCardView(
                await cards.FindAsync(context.Turn, id, cancellationToken),
                ButtonCodes.ForDialog(PlanWorkDialog.Name, PlanState.ForWork(id)),
                ButtonCodes.ForDialog(WithdrawWorkDialog.Name, id.ToString("N")),
                ButtonCodes.ForDialog(DiaryDialogNames.Tests, "")
            )
        );
    }
}
