using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Corrections;
using Diary.Domain.Marks;

namespace Diary.Dialogs.MarkCards;

/// <summary>One mark: who put it, who changed it, when and why; and what can be done about it.</summary>
public sealed class MarkDialog(MarkHistoryReader histories, CorrectionReader corrections) : Dialog
{
    public const string Name = DiaryDialogNames.MarkCard;

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var history =
            turn.Viewer is { } viewer && CompactId.Decode(arguments) is { } id
                ? await histories.FindAsync(viewer, id, cancellationToken)
                : null;
        if (history is null)
        {
            turn.Say(new MarkNotFoundView());
            return;
        }

        var request = await corrections.LatestAsync(
            turn.Viewer!,
            FactKind.Mark,
            history.Line.MarkId,
            cancellationToken
        );
        turn.Say(
            new MarkHistoryView(
                MarkTitles.Of(turn, history),
                [.. history.Steps.Select(step => MarkTitles.Step(turn, step))],
                history.Line.IsHeld,
                request is null ? null : RequestOf(request),
                Buttons(turn.Viewer!, history, request)
            )
        );
    }

    private static MarkRequest RequestOf(CorrectionRequest request) =>
        new(
            ButtonCodes.ForDialog(DiaryDialogNames.Request, CompactId.Encode(request.Id)),
            request.State,
            request.IsEscalated,
            request.DueOn
        );

    private static MarkCardButtons Buttons(Viewer viewer, MarkHistory history, CorrectionRequest? request)
    {
        var line = history.Line;
        var isFamily = viewer.Students.Any(student => student.StudentId == line.StudentId);
        var mayAsk = isFamily && !line.IsWithdrawn && request is not { IsOpen: true };
        var mayWrite =
            !line.IsWithdrawn
            && viewer.MayWriteAs(history.SchoolId, history.GroupId, line.SubjectId, line.Date).Refusal is null;
        var id = CompactId.Encode(line.MarkId);
        return new MarkCardButtons(
            mayAsk ? ButtonCodes.ForDialog(DiaryDialogNames.AskCorrection, "r" + id) : null,
            mayAsk ? ButtonCodes.ForDialog(DiaryDialogNames.AskCorrection, "m" + id) : null,
            mayWrite ? ButtonCodes.ForDialog(DiaryDialogNames.CorrectMark, id) : null,
            mayWrite ? ButtonCodes.ForDialog(DiaryDialogNames.CorrectMark, CorrectMarkDialog.Withdrawal + id) : null
        );
    }
}
