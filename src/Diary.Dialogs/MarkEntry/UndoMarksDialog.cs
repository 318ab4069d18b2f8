using Diary.Dialogs.Engine;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Marks;

namespace Diary.Dialogs.MarkEntry;

/// <summary>«Отменить» under what was just written down.</summary>
public sealed class UndoMarksDialog(SheetBook book) : Dialog
{
    public const string Name = DiaryDialogNames.UndoMarks;

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Viewer is not { } viewer || SheetCode.ReadUndo(arguments) is not { } sheet)
        {
            turn.Say(new MarksRefusedView(MarkRefusal.NotYours));
            return;
        }

        var undone = await book.UndoAsync(viewer, sheet.Column, sheet.At, cancellationToken);
        turn.Show(
            undone.Match<ITemplateView>(
                done => new MarksUndoneView(done.Withdrawn, done.Kept),
                refusal => new MarksRefusedView(refusal)
            )
        );
    }
}
