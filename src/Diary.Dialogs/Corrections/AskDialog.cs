using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.MarkCards;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Corrections;
using Diary.Domain.Marks;
using Diary.Domain.People;

namespace Diary.Dialogs.Corrections;

/// <summary>«Не согласен с тройкой по химии», «это ошибка»: from a mark's button or in words, to the mark's teacher.</summary>
public sealed class AskDialog : WaterfallDialog<AskState>
{
    public const string Name = DiaryDialogNames.AskCorrection;
    private const char Review = 'r';
    private const char Mistake = 'm';
    private const string Skip = "skip";
    private const int DaysBack = 30;
    private const int MostOffered = 8;
    private static readonly int[] Offered = [5, 4, 3, 2];
    private static readonly Phrases Words = Phrases.Load("correction-words.txt");
    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 366);
    private readonly MarkReader _marks;
    private readonly MarkHistoryReader _histories;
    private readonly CorrectionBook _book;

    public AskDialog(MarkReader marks, MarkHistoryReader histories, CorrectionBook book)
    {
        (_marks, _histories, _book) = (marks, histories, book);
        Do("find", FindAsync);
        Ask(
            "which",
            AskWhichAsync,
            (step, mark, _) => Next(step.State with { MarkId = mark.MarkId }),
            s => s.MarkId is null
        );
        Do("open", OpenAsync);
        Ask("value", AskValueAsync, AnswerValueAsync, s => s.Nature is CorrectionNature.Mistake && !s.IsProposalAsked);
        Ask("why", AskWhyAsync, (step, words, _) => Next(step.State with { Reason = words }), s => s.Reason is null);
        Ask("sure", AskSureAsync, SendAsync);
    }

    public override string Id => Name;

    /// <summary>Whether somebody of a family says that a mark is a mistake.</summary>
    internal static bool IsMistake(TurnContext turn) =>
        turn.Viewer is { Students.Count: > 0 } && Words.Says("mistake", Phrases.Fold(turn.Text));

    protected override AskState Start(DialogContext context, string? arguments)
    {
        var turn = context.Turn;
        var isMistake = turn.Button is null
            ? Words.Says("mistake", Phrases.Fold(turn.Text))
            : arguments?.StartsWith(Mistake) == true;
        return new AskState
        {
            Nature = isMistake ? CorrectionNature.Mistake : CorrectionNature.Review,
            MarkId = turn.Button is null ? null : CompactId.Decode(arguments?.TrimStart(Review, Mistake)),
        };
    }

    private async Task<StepResult<AskState>> FindAsync(StepContext<AskState> step, CancellationToken cancellationToken)
    {
        var turn = step.Turn;
        if (turn.Button is not null)
        {
            return step.State;
        }

        MarksTopic.Focus(turn);
        var said = turn.Meaning.Entities;
        var students = Question.StudentsOf(
            turn.Viewer!,
            new DiaryQuery(turn.Today, turn.Today, AskedWhose.Of(turn).Whose)
        );
        var days = said.Date ?? new Understanding.DateSpan(turn.Today.AddDays(-DaysBack), turn.Today);
        var query = new MarkQuery(days.Start, days.End, said.Subject)
        {
            Values = said.Mark is { } value ? [value] : [],
            WorkType = said.WorkType,
        };
        var ids = students.Select(student => student.StudentId).ToList();
        var found = await _marks.ForStudentsAsync(turn.Viewer!, ids, query, cancellationToken);
        if (found.Count == 0)
        {
            turn.Say(new MarkNotFoundView());
            return End();
        }

        return step.State with
        {
            MarkId = found is [var only] ? only.MarkId : null,
            Choices =
            [
                .. found
                    .Take(MostOffered)
                    .Select(line => new MarkChoice(
                        line.MarkId,
                        line.Date,
                        line.Subject,
                        line.Student.GivenName,
                        line.WorkType,
                        line.Value
                    )),
            ],
        };
    }

    private static Task<Prompt<MarkChoice>> AskWhichAsync(StepContext<AskState> step, CancellationToken _)
    {
        var choices = step
            .State.Choices.Select(
                (mark, index) =>
                    new Choice<MarkChoice>(index.ToString(CultureInfo.InvariantCulture), mark.Subject, mark)
            )
            .ToList();
        var isOne = step.State.Choices.DistinctBy(mark => mark.Student).Count() == 1;
        var buttons = choices.Select(choice => new MarkButton(
            step.Button(choice.Key),
            choice.Value.Date,
            choice.Value.Subject,
            isOne ? null : choice.Value.Student,
            choice.Value.WorkType,
            choice.Value.Value
        ));
        var days = step.State.Choices.Select(mark => mark.Date).DefaultIfEmpty(step.Turn.Today).ToList();
        var question = new WhichMarkView(new OwnerName(null, null), days.Min(), days.Max(), [.. buttons]);
        return Task.FromResult<Prompt<MarkChoice>>(new ChoicePrompt<MarkChoice>(question, choices));
    }

    private async Task<StepResult<AskState>> OpenAsync(StepContext<AskState> step, CancellationToken cancellationToken)
    {
        var history =
            step.State.MarkId is { } id && step.Turn.Viewer is { } viewer
                ? await _histories.FindAsync(viewer, id, cancellationToken)
                : null;
        if (history is null || history.Line.IsWithdrawn)
        {
            step.Turn.Say(new MarkNotFoundView());
            return End();
        }

        return step.State with
        {
            Mark = MarkTitles.Of(step.Turn, history),
        };
    }

    private static Task<Prompt<string>> AskValueAsync(StepContext<AskState> step, CancellationToken _)
    {
        var values = Offered.Where(number => number != step.State.Mark!.Value.Number);
        var buttons = values.Select(n => new ValueButton(step.Button(n.ToString(CultureInfo.InvariantCulture)), n));
        var question = new ProposedValueView(step.State.Mark!, [.. buttons], step.Button(Skip));
        return Task.FromResult<Prompt<string>>(new ProposalPrompt(question));
    }

    private static Task<StepResult<AskState>> AnswerValueAsync(
        StepContext<AskState> step,
        string answer,
        CancellationToken _
    ) => Next(step.State with { IsProposalAsked = true, Proposed = answer == Skip ? null : answer });

    private static Task<Prompt<string>> AskWhyAsync(StepContext<AskState> step, CancellationToken _) =>
        Task.FromResult<Prompt<string>>(
            new TextPrompt(
                new WhyAskView(step.State.Mark!, step.State.Nature),
                MaxLength: CorrectionRequest.MaxWordsLength
            )
        );

    private static Task<Prompt<bool>> AskSureAsync(StepContext<AskState> step, CancellationToken _) =>
        Task.FromResult<Prompt<bool>>(
            new ConfirmPrompt(
                new SureToAskView(
                    step.State.Mark!,
                    step.State.Nature,
                    step.State.Proposed,
                    step.State.Reason!,
                    step.Button(ConfirmPrompt.Yes),
                    step.Button(ConfirmPrompt.No)
                )
            )
        );

    private async Task<StepResult<AskState>> SendAsync(
        StepContext<AskState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        var (turn, state) = (step.Turn, step.State);
        if (!sure)
        {
            turn.Show(new RequestNotSentView());
            return End();
        }

        var asked = new NewCorrection(FactKind.Mark, state.MarkId!.Value, state.Nature, state.Reason!, state.Proposed);
        var sent = await _book.OpenAsync(turn.Viewer!, asked, cancellationToken);
        turn.Show(
            sent.Match<ITemplateView>(
                request => new RequestSentView(
                    request.DueOn,
                    ButtonCodes.ForDialog(DiaryDialogNames.Request, CompactId.Encode(request.Id))
                ),
                refusal => new RequestRefusedView(refusal)
            )
        );
        return End();
    }

    private static Task<StepResult<AskState>> Next(AskState state) => Task.FromResult<StepResult<AskState>>(state);

    private sealed record ProposalPrompt(ITemplateView Question) : Prompt<string>(Question)
    {
        public override bool TryRead(DialogInput input, out string answer)
        {
            answer = (input.Choice ?? input.Text).Trim().TrimEnd('.');
            return answer == Skip || answer is [>= '1' and <= '5'];
        }
    }
}
