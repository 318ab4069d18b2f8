using Diary.Dialogs.Engine;
using Diary.Dialogs.Homework.Keeping;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Setting;
using Diary.Domain.Homework.Templates;
using Diary.Domain.School;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>What is done on the way to homework: its place is found, and in the end it is set.</summary>
public sealed class AssignWork(
    HomeworkPlaces places,
    HomeworkCardReader cards,
    HomeworkBook book,
    TemplateShelf templates,
    AssignStudents students
)
{
    /// <summary>Finds what is changed, or where the new one belongs, and whom it is for.</summary>
    internal async Task<StepResult<AssignState>> OpenAsync(
        StepContext<AssignState> step,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        if (state.Place is null)
        {
            var found = state.HomeworkId is { } id
                ? await LoadAsync(step, id, cancellationToken)
                : await PlaceAsync(step, cancellationToken);
            if (found is null)
            {
                return new StepResult<AssignState>.Finished();
            }

            state = found;
        }

        return state is { Place: not null, People: [_, ..] }
            ? await students.NamedAsync(state, step.Turn.Today, cancellationToken)
            : state;
    }

    /// <summary>A template's words in place of typed ones.</summary>
    internal async Task<AssignState> FillAsync(
        Viewer viewer,
        AssignState state,
        Guid templateId,
        CancellationToken cancellationToken
    )
    {
        var own = await templates.ListAsync(viewer, cancellationToken);
        return own.FirstOrDefault(template => template.Id == templateId) is { } chosen
            ? state with
            {
                Text = chosen.Text,
                Minutes = chosen.Minutes ?? state.Minutes,
                NeedsSubmission = chosen.NeedsSubmission,
                Asking = chosen.Minutes is null ? state.Asking : state.Answered(AssignDialog.Minutes).Asking,
            }
            : state;
    }

    /// <summary>Sets it, or changes what is set.</summary>
    internal async Task<ITemplateView> SetAsync(
        TurnContext turn,
        AssignState state,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var outcome = state.HomeworkId is { } id
            ? await book.CorrectAsync(viewer, id, Change(state), cancellationToken)
            : await book.RecordAsync(viewer, Entry(state), cancellationToken);
        if (!outcome.Succeeded(out var homework, out var refusal))
        {
            return new AssignRefusedView(
                refusal,
                state.HomeworkId is { } changed ? HomeworkCodes.Of(changed, HomeworkCodes.Show) : AssignDialog.Button
            );
        }

        var lesson = await places.LessonOnAsync(state.Place!, homework.DueDate, cancellationToken);
        return new AssignedView(
            AssignTexts.Of(state, lesson),
            state.HomeworkId is not null,
            new AfterAssignButtons(
                KeepingCodes.Of(homework.Id, KeepingCodes.Withdraw),
                AssignDialog.CorrectButton(homework.Id),
                homework.IsNothingSet ? null : KeepingCodes.Of(homework.Id, KeepingCodes.SaveTemplate),
                HomeworkCodes.Of(homework.Id, HomeworkCodes.Show)
            )
        );
    }

    private async Task<AssignState?> LoadAsync(
        StepContext<AssignState> step,
        Guid homeworkId,
        CancellationToken cancellationToken
    )
    {
        var viewer = step.Turn.Viewer!;
        var card = await cards.FindAsync(viewer, homeworkId, cancellationToken);
        if (
            card is not { IsKept: true, IsWithdrawn: false }
            || await places.FindAsync(viewer, card.GroupId, card.SubjectId, cancellationToken) is not { } place
        )
        {
            step.Turn.Say(new HomeworkNotFoundView());
            return null;
        }

        return step.State with
        {
            Place = place,
            Version = card.Version,
            Text = card.Text,
            Due = card.DueDate,
            Minutes = card.Minutes,
            NeedsSubmission = card.NeedsSubmission,
            Files =
            [
                .. card
                    .Materials.Where(material => material.FileId is not null)
                    .Select(material => new KnownFile(material.FileId!.Value, material.Title)),
            ],
            Links = [.. card.Materials.Select(material => material.Url).OfType<string>()],
        };
    }

    private async Task<AssignState?> PlaceAsync(StepContext<AssignState> step, CancellationToken cancellationToken)
    {
        var state = step.State;
        var viewer = step.Turn.Viewer!;
        var inClass = ClassName.Read(state.ClassTitle);
        var found = await places.FindAsync(viewer, inClass, state.SubjectKey, cancellationToken);
        if (found.Count == 0)
        {
            step.Turn.Say(new AssignNotYoursView(state.ClassTitle, viewer.TeachingGroups.Count > 0));
            return null;
        }

        return found is [var only] ? state with { Place = only } : state;
    }

    private static NewHomework Entry(AssignState state) =>
        new(state.Place!.SchoolId, state.Place.GroupId, state.Place.SubjectId, state.Due!.Value, Content(state))
        {
            StudentIds = [.. state.Students.Select(student => student.StudentId)],
            Materials = Materials(state),
        };

    private static HomeworkChange Change(AssignState state) =>
        new(Content(state), state.Due!.Value, Materials(state), state.Version);

    private static NewMaterials Materials(AssignState state) =>
        state.Text is "" ? NewMaterials.None : new([.. state.Files.Select(file => file.Id)], state.Links);

    private static HomeworkText Content(AssignState state) => new(state.Text!, state.Minutes, state.NeedsSubmission);
}
