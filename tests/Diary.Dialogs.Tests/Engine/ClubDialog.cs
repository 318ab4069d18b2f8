using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Engine;

/// <summary>A dialog of the tests' own with a question of every kind: somebody is entered for a club.</summary>
public sealed class ClubDialog : WaterfallDialog<ClubState>
{
    public const string Name = "club";

    private static readonly Choice<string>[] Clubs =
    [
        new("chess", "Шахматы", "chess"),
        new("choir", "Хор", "choir"),
        new("robots", "Роботы", "robots"),
    ];

    public ClubDialog()
    {
        Ask("name", NameAsync, (step, name, _) => On(step.State with { Name = name }), state => state.Name is null);
        Ask("club", ClubAsync, (step, club, _) => Chosen(step.State, club));
        Do("hours-of-choir", (step, _) => On(step.State.Club == "choir" ? step.State with { Hours = 2 } : step.State));
        Ask("hours", HoursAsync, (step, hours, _) => On(step.State with { Hours = hours }), state => state.Hours == 0);
        Ask("since", SinceAsync, (step, since, _) => On(step.State with { Since = since }));
        Ask("note", NoteAsync, (step, files, _) => On(step.State with { File = files[0].Name }));
        Ask("sure", SureAsync, DecideAsync);
    }

    public override string Id => Name;

    public override int Version => 2;

    public override bool IsForEverybody => true;

    /// <summary>A button may carry the name already: «club:Маша».</summary>
    protected override ClubState Start(DialogContext context, string? arguments) =>
        new(string.IsNullOrEmpty(arguments) ? null : arguments, null, 0, null, null);

    private static Task<Prompt<string>> NameAsync(StepContext<ClubState> step, CancellationToken cancellationToken) =>
        Question<string>(
            new TextPrompt(
                new ClubQuestionView(ClubQuestion.Name, []),
                new ClubRetryView(ClubQuestion.Name),
                name => !name.Any(char.IsDigit),
                MaxLength: 20
            )
        );

    private static Task<Prompt<string>> ClubAsync(StepContext<ClubState> step, CancellationToken cancellationToken) =>
        Question<string>(
            new ChoicePrompt<string>(
                new ClubQuestionView(
                    ClubQuestion.Club,
                    [.. Clubs.Select(club => new ClubButton(step.Button(club.Key), club.Title))]
                ),
                Clubs
            )
        );

    private static Task<Prompt<int>> HoursAsync(StepContext<ClubState> step, CancellationToken cancellationToken) =>
        Question<int>(
            new NumberPrompt(
                new ClubQuestionView(ClubQuestion.Hours, [new ClubButton(step.Button("3"), "3")]),
                1,
                5,
                new ClubRetryView(ClubQuestion.Hours)
            )
        );

    private static Task<Prompt<DateOnly>> SinceAsync(
        StepContext<ClubState> step,
        CancellationToken cancellationToken
    ) =>
        Question<DateOnly>(
            new DatePrompt(
                new ClubQuestionView(ClubQuestion.Since, [new ClubButton(step.Button("20261201"), "1 декабря")]),
                step.Turn.Today,
                step.Turn.Today.AddDays(30),
                new ClubRetryView(ClubQuestion.Since)
            )
        );

    private static Task<Prompt<IReadOnlyList<Attachment>>> NoteAsync(
        StepContext<ClubState> step,
        CancellationToken cancellationToken
    ) =>
        Question<IReadOnlyList<Attachment>>(
            new AttachmentPrompt(new ClubQuestionView(ClubQuestion.Note, []), new ClubRetryView(ClubQuestion.Note))
        );

    private static Task<Prompt<bool>> SureAsync(StepContext<ClubState> step, CancellationToken cancellationToken) =>
        Question<bool>(
            new ConfirmPrompt(
                new ClubQuestionView(
                    ClubQuestion.Sure,
                    [
                        new ClubButton(step.Button(ConfirmPrompt.Yes), "Да"),
                        new ClubButton(step.Button(ConfirmPrompt.No), "Нет"),
                    ]
                )
            )
        );

    private static Task<Prompt<TAnswer>> Question<TAnswer>(Prompt<TAnswer> prompt) => Task.FromResult(prompt);

    private static Task<StepResult<ClubState>> On(ClubState state) => Task.FromResult<StepResult<ClubState>>(state);

    private static Task<StepResult<ClubState>> Chosen(ClubState state, string club) =>
        club == "robots" ? Task.FromResult(Again(new ClubFullView())) : On(state with { Club = club });

    private static Task<StepResult<ClubState>> DecideAsync(
        StepContext<ClubState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        var state = step.State;
        ITemplateView end = sure
            ? new ClubDoneView(state.Name!, state.Club!, state.Hours, state.Since!.Value, state.File!)
            : new ClubDroppedView();
        step.Turn.Say(end);
        return Task.FromResult(End());
    }
}

public sealed record ClubState(string? Name, string? Club, int Hours, DateOnly? Since, string? File);

public enum ClubQuestion
{
    Name,
    Club,
    Hours,
    Since,
    Note,
    Sure,
}

public sealed record ClubQuestionView(ClubQuestion Question, IReadOnlyList<ClubButton> Buttons) : ITemplateView;

public sealed record ClubButton(string Value, string Title);

public sealed record ClubRetryView(ClubQuestion Question) : ITemplateView;

public sealed record ClubFullView : ITemplateView;

public sealed record ClubDroppedView : ITemplateView;

public sealed record ClubDoneView(string Name, string Club, int Hours, DateOnly Since, string File) : ITemplateView;
