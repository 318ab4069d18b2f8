using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.MarkEntry;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;
using Diary.Domain.Marks;

namespace Diary.Dialogs.MarkCards;

/// <summary>Corrects a mark or takes it back: always with a reason, and never over what somebody else did meanwhile.</summary>
public sealed class CorrectMarkDialog : WaterfallDialog<CorrectMarkState>
{
    public const string Name = DiaryDialogNames.CorrectMark;

    /// <summary>Before the id on a button, where the mark is to be taken back.</summary>
    public const string Withdrawal = "-";

    private static readonly int[] Offered = [5, 4, 3, 2];
    private static readonly Dictionary<string, string> Reasons = Lexicons
        .Lines("history-words.txt")
        .Where(line => line.Meaning != "history")
        .ToDictionary(line => line.Meaning, line => line.Phrases[0]);

    private readonly MarkHistoryReader _histories;
    private readonly MarkFinder _finder;
    private readonly MarkChange _change;

    public CorrectMarkDialog(MarkHistoryReader histories, MarkFinder finder, MarkChange change)
    {
        (_histories, _finder, _change) = (histories, finder, change);
        Do("find", FindAsync);
        Ask(
            "which",
            AskWhichAsync,
            (step, mark, _) => Next(step.State with { MarkId = mark.MarkId }),
            s => s.MarkId is null
        );
        Do("open", OpenAsync);
        Ask("value", AskValueAsync, (step, value, _) => Next(step.State with { Value = value }), NeedsValue);
        Ask(
            "reason",
            AskReasonAsync,
            (step, reason, _) => Next(step.State with { Reason = reason }),
            s => s.Reason is null
        );
        Ask("sure", AskSureAsync, _change.DecideAsync);
    }

    public override string Id => Name;

    protected override CorrectMarkState Start(DialogContext context, string? arguments)
    {
        var turn = context.Turn;
        if (turn.Button is not null)
        {
            return new CorrectMarkState
            {
                MarkId = CompactId.Decode(arguments?.TrimStart(Withdrawal[0])),
                IsWithdrawal = arguments?.StartsWith(Withdrawal, StringComparison.Ordinal) == true,
            };
        }

        var isWithdrawal = EditWords.IsWithdrawal(turn.Text);
        var value = isWithdrawal ? null : EditWords.Values(turn.Text).New;
        return new CorrectMarkState
        {
            Text = turn.Text,
            IsWithdrawal = isWithdrawal,
            Value = value is { } number ? MarkValue.Of(number) : null,
        };
    }

    private async Task<StepResult<CorrectMarkState>> FindAsync(
        StepContext<CorrectMarkState> step,
        CancellationToken cancellationToken
    )
    {
        if (step.State.Text is not { } text)
        {
            return step.State;
        }

        var found = await _finder.FindAsync(step.Turn, text, cancellationToken);
        if (found.Count == 0)
        {
            step.Turn.Say(new MarkNotFoundView());
            return End();
        }

        return step.State with
        {
            Choices = found,
            MarkId = found is [var only] ? only.MarkId : null,
        };
    }

    private static Task<Prompt<MarkChoice>> AskWhichAsync(StepContext<CorrectMarkState> step, CancellationToken _)
    {
        var choices = step
            .State.Choices.Select(
                (mark, index) =>
                    new Choice<MarkChoice>(index.ToString(CultureInfo.InvariantCulture), mark.Subject, mark)
            )
            .ToList();
        var buttons = choices.Select(choice => new MarkButton(
            step.Button(choice.Key),
            choice.Value.Date,
            choice.Value.Subject,
            choice.Value.Student,
            choice.Value.WorkType,
            choice.Value.Value
        ));
        var days = step.State.Choices.Select(mark => mark.Date).DefaultIfEmpty(step.Turn.Today).ToList();
        var question = new WhichMarkView(new OwnerName(null, null), days.Min(), days.Max(), [.. buttons]);
        return Task.FromResult<Prompt<MarkChoice>>(new ChoicePrompt<MarkChoice>(question, choices));
    }

    private async Task<StepResult<CorrectMarkState>> OpenAsync(
        StepContext<CorrectMarkState> step,
        CancellationToken cancellationToken
    )
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
            Version = history.Line.Version,
        };
    }

    private static Task<Prompt<MarkValue>> AskValueAsync(StepContext<CorrectMarkState> step, CancellationToken _)
    {
        var values = Offered.Where(number => number != step.State.Mark!.Value.Number);
        return Task.FromResult<Prompt<MarkValue>>(
            new ValuePrompt(
                new NewValueView(
                    step.State.Mark!,
                    [.. values.Select(n => new ValueButton(step.Button(n.ToString(CultureInfo.InvariantCulture)), n))]
                )
            )
        );
    }

    private static Task<Prompt<string>> AskReasonAsync(StepContext<CorrectMarkState> step, CancellationToken _) =>
        Task.FromResult<Prompt<string>>(
            new ReasonPrompt(
                new WhyChangeView(
                    step.State.Mark!,
                    step.State.Value,
                    [.. Reasons.Select(reason => new ChildButton(step.Button(reason.Key), reason.Value))]
                ),
                Reasons
            )
        );

    private static Task<Prompt<bool>> AskSureAsync(StepContext<CorrectMarkState> step, CancellationToken _) =>
        Task.FromResult<Prompt<bool>>(new ConfirmPrompt(MarkChange.Card(step, step.State, null)));

    private static bool NeedsValue(CorrectMarkState state) =>
        !state.IsWithdrawal && (state.Value is null || state.Value == state.Mark!.Value);

    private static Task<StepResult<CorrectMarkState>> Next(CorrectMarkState state) =>
        Task.FromResult<StepResult<CorrectMarkState>>(state);
}

/// <summary>A mark, by button or as teachers write it.</summary>
internal sealed record ValuePrompt(Rendering.ITemplateView Question) : Prompt<MarkValue>(Question)
{
    public override bool TryRead(DialogInput input, out MarkValue answer)
    {
        var read = MarkToken.Read((input.Choice ?? input.Text).TrimEnd('.', '!'));
        answer = read is { Values: [var value, ..] } ? value : MarkValue.Of(0);
        return answer.Fits;
    }
}

/// <summary>One of the usual reasons by button, or the person's own words.</summary>
internal sealed record ReasonPrompt(Rendering.ITemplateView Question, IReadOnlyDictionary<string, string> Usual)
    : Prompt<string>(Question)
{
    public override bool TryRead(DialogInput input, out string answer)
    {
        answer = input.Choice is { } key ? Usual.GetValueOrDefault(key, "") : input.Text;
        return answer.Trim().Length is > 0 and <= MarkRevision.MaxReasonLength;
    }
}
