using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Attendance;

namespace Diary.Dialogs.Notices;

/// <summary>Takes back what was told, or tells it again: one press each way.</summary>
public sealed class NoticeUndoDialog(NoticeBook book) : Dialog
{
    public const string Name = "unnotice";
    private const char Again = '+';

    public override string Id => Name;

    internal static string CodeFor(Guid noticeId) => ButtonCodes.ForDialog(Name, CompactId.Encode(noticeId));

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var isAgain = arguments?.StartsWith(Again) == true;
        if (turn.Viewer is not { } viewer || CompactId.Decode(arguments?.TrimStart(Again)) is not { } id)
        {
            turn.Say(new NoticeRefusedView(NoticeRefusal.NotYours));
            return;
        }

        var outcome = isAgain
            ? await book.RestoreAsync(viewer, id, cancellationToken)
            : await book.WithdrawAsync(viewer, id, cancellationToken);
        turn.Say(
            outcome.Match<Rendering.ITemplateView>(
                notice => new NoticeTurnedView(
                    !isAgain,
                    notice.From,
                    notice.To,
                    isAgain ? CodeFor(id) : ButtonCodes.ForDialog(Name, Again + CompactId.Encode(id))
                ),
                refusal => new NoticeRefusedView(refusal)
            )
        );
    }
}
