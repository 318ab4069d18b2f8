using Diary.Dialogs.Engine;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Marks;

namespace Diary.Dialogs.MarkEntry;

/// <summary>«Показать семьям»: what was held back of a work is seen from now on.</summary>
public sealed class PublishMarksDialog(SheetBook book) : Dialog
{
    public const string Name = DiaryDialogNames.PublishMarks;

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Viewer is not { } viewer || CompactId.Decode(arguments) is not { } column)
        {
            turn.Say(new MarksRefusedView(MarkRefusal.NotYours));
            return;
        }

        var published = await book.PublishAsync(viewer, column, cancellationToken);
        turn.Show(
            published.Match<ITemplateView>(
                marks => new MarksPublishedView(marks),
                refusal => new MarksRefusedView(refusal)
            )
        );
    }
}
