using Diary.Dialogs.Engine;
using Diary.Dialogs.Files;
using Diary.Dialogs.Schema;
using Diary.Domain.Files;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>Takes the files and addresses that belong to homework, one message after the other.</summary>
public sealed class AssignMaterials(FileIntake intake, FileLimits limits)
{
    internal async Task<StepResult<AssignState>> TakeAsync(
        StepContext<AssignState> step,
        MaterialsAnswer answer,
        CancellationToken cancellationToken
    ) =>
        answer switch
        {
            MaterialsAnswer.NoMore => step.State.Answered(AssignDialog.Files),
            MaterialsAnswer.None => new StepResult<AssignState>.Restart(step.State with { Files = [], Links = [] }),
            MaterialsAnswer.Link link => WithLink(step, link.Address),
            MaterialsAnswer.Files files => await WithFilesAsync(step, files.Sent, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
        };

    private static StepResult<AssignState> WithLink(StepContext<AssignState> step, string link)
    {
        var state = step.State;
        return
            Uri.TryCreate(link, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? new StepResult<AssignState>.Restart(state with { Links = [.. state.Links, url.AbsoluteUri] })
            : new StepResult<AssignState>.Again(AssignQuestions.Materials(step, isBadLink: true));
    }

    private async Task<StepResult<AssignState>> WithFilesAsync(
        StepContext<AssignState> step,
        IReadOnlyList<Attachment> sent,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        var kept = await intake.TakeAsync(step.Turn, state.Place!.SchoolId, sent, cancellationToken);
        if (kept.Refused.Count > 0)
        {
            var taken = TakenFiles.Of(kept, limits.Of(step.Turn.Viewer!));
            step.Turn.Say(new FilesKeptView(taken, FilesDialog.Button));
        }

        return new StepResult<AssignState>.Restart(
            state with
            {
                Files = [.. state.Files, .. kept.Kept.Select(file => new KnownFile(file.Id, file.Name))],
            }
        );
    }
}
