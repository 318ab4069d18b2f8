using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Domain.Homework.Setting;
using Diary.Domain.Homework.Templates;
using Diary.Domain.School;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>What is asked on the way to homework, and the card at its end.</summary>
public sealed class AssignQuestions(HomeworkPlaces places, HomeworkLoads loads, TemplateShelf templates)
{
    private const int MostPlaces = 24;
    private const int MostTemplates = 5;
    private const int LessonsOffered = 3;
    private const int DaysAhead = 180;
    private static readonly int[] Minutes = [10, 15, 20, 30, 45, 60];

    internal async Task<Prompt<HomeworkPlace>> WhereAsync(
        StepContext<AssignState> step,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        var found = await places.FindAsync(
            step.Turn.Viewer!,
            ClassName.Read(state.ClassTitle),
            state.SubjectKey,
            cancellationToken
        );
        var choices = found
            .Take(MostPlaces)
            .Select(
                (place, index) =>
                    new Choice<HomeworkPlace>(
                        index.ToString(CultureInfo.InvariantCulture),
                        $"{place.Title} {place.Subject}",
                        place
                    )
            )
            .ToList();
        var buttons = choices
            .Select(choice => new PlaceButton(choice.Value.Title, choice.Value.Subject, step.Button(choice.Key)))
            .ToList();
        return new ChoicePrompt<HomeworkPlace>(
            new AssignWhereView(buttons, IsMiss: false),
            choices,
            new AssignWhereView(buttons, IsMiss: true)
        );
    }

    internal async Task<Prompt<TaskAnswer>> TextAsync(
        StepContext<AssignState> step,
        CancellationToken cancellationToken
    )
    {
        var own = await templates.ListAsync(step.Turn.Viewer!, cancellationToken);
        var place = step.State.Place!;
        return new TaskPrompt(
            new AssignTextView(
                place.Title,
                place.Subject,
                [
                    .. own.Take(MostTemplates)
                        .Select(template => new TemplateButton(template.Title, step.Button(template.Id.ToString("N")))),
                ],
                step.Button(TaskPrompt.Nothing)
            )
        );
    }

    internal async Task<Prompt<DateOnly>> DueAsync(StepContext<AssignState> step, CancellationToken cancellationToken)
    {
        var place = step.State.Place!;
        var lessons = await places.LessonsAsync(place, step.Turn.Now, LessonsOffered, cancellationToken);
        var buttons = lessons
            .DistinctBy(lesson => lesson.Date)
            .Select(lesson => new DueButton(
                lesson.Date,
                lesson.Number,
                step.Button(lesson.Date.ToString(DatePrompt.ButtonFormat, CultureInfo.InvariantCulture))
            ))
            .ToList();
        var today = step.Turn.Today;
        return new DatePrompt(
            new AssignDueView(place.Title, place.Subject, buttons, IsMiss: false),
            today,
            today.AddDays(DaysAhead),
            new AssignDueView(place.Title, place.Subject, buttons, IsMiss: true)
        );
    }

    internal static Task<Prompt<MinutesAnswer>> MinutesAsync(
        StepContext<AssignState> step,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<Prompt<MinutesAnswer>>(
            new MinutesPrompt(
                new AssignMinutesView(
                    [
                        .. Minutes.Select(minutes => new MinutesButton(
                            minutes,
                            step.Button(minutes.ToString(CultureInfo.InvariantCulture))
                        )),
                    ],
                    step.Button(MinutesPrompt.Skip)
                )
            )
        );

    internal static Task<Prompt<MaterialsAnswer>> FilesAsync(
        StepContext<AssignState> step,
        CancellationToken cancellationToken
    ) => Task.FromResult<Prompt<MaterialsAnswer>>(new MaterialsPrompt(Materials(step, isBadLink: false)));

    internal static AssignFilesView Materials(StepContext<AssignState> step, bool isBadLink) =>
        new(
            [.. step.State.Files.Select(file => file.Name)],
            step.State.Links,
            isBadLink,
            step.Button(MaterialsPrompt.Ready),
            step.State.Files.Count + step.State.Links.Count > 0 ? step.Button(MaterialsPrompt.Clear) : null
        );

    internal static Task<Prompt<string>> WhomAsync(
        StepContext<AssignState> step,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<Prompt<string>>(
            new WhomPrompt(new AssignWhomView(step.State.Place!.Title, [], step.Button(WhomPrompt.Everybody)))
        );

    internal async Task<Prompt<string>> SureAsync(StepContext<AssignState> step, CancellationToken cancellationToken)
    {
        var state = step.State;
        var place = state.Place!;
        var due = state.Due!.Value;
        var load = await loads.OnAsync(place, due, state.HomeworkId, cancellationToken);
        var lesson = await places.LessonOnAsync(place, due, cancellationToken);
        var total = load.Minutes + (state.Minutes ?? 0);
        return new SurePrompt(
            new AssignCardView(
                AssignTexts.Of(state, lesson),
                new LoadText(
                    [.. load.Others.Select(other => new LoadLine(other.Subject, other.Minutes))],
                    [.. load.Tests.Select(test => new TestLine(test.Subject, test.WorkType))],
                    total,
                    load.Norm,
                    total > load.Norm
                ),
                state.HomeworkId is not null,
                new AssignButtons(
                    step.Button(ConfirmPrompt.Yes),
                    step.Button(ConfirmPrompt.No),
                    step.Button(AssignDialog.Text),
                    step.Button(AssignDialog.Due),
                    step.Button(AssignDialog.Minutes),
                    step.Button(AssignDialog.Files),
                    state.HomeworkId is null ? step.Button(AssignDialog.Whom) : null,
                    step.Button(SurePrompt.Submission)
                )
            )
        );
    }
}
