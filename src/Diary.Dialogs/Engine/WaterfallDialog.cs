using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Engine;

/// <summary>
/// A dialog of named steps over one state record. The steps are declared in the constructor, in their order; what the
/// state already holds is not asked.
/// </summary>
/// <typeparam name="TState">Everything the dialog knows; kept as JSON between turns.</typeparam>
public abstract class WaterfallDialog<TState> : Dialog
    where TState : notnull
{
    /// <remarks>What an older release left out of a state is missed when it is read, not in the middle of a step.</remarks>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly List<WaterfallStep<TState>> _steps = [];

    /// <summary>What is known at the start, from the words or the button that started the dialog.</summary>
    protected abstract TState Start(DialogContext context, string? arguments);

    /// <summary>Asks a question and waits for the answer.</summary>
    /// <param name="when">Whether the answer is still missing.</param>
    protected void Ask<TAnswer>(
        string name,
        Func<StepContext<TState>, CancellationToken, Task<Prompt<TAnswer>>> prompt,
        Func<StepContext<TState>, TAnswer, CancellationToken, Task<StepResult<TState>>> accept,
        Func<TState, bool>? when = null
    ) => _steps.Add(new AskStep<TState, TAnswer>(name, prompt, accept, when ?? (_ => true)));

    /// <summary>Does something with what is known, and goes on or ends.</summary>
    protected void Do(string name, Func<StepContext<TState>, CancellationToken, Task<StepResult<TState>>> action) =>
        _steps.Add(new DoStep<TState>(name, action));

    protected static StepResult<TState> Again(ITemplateView why) => new StepResult<TState>.Again(why);

    protected static StepResult<TState> Restart(TState state) => new StepResult<TState>.Restart(state);

    protected static StepResult<TState> Stay(TState state, ITemplateView question) =>
        new StepResult<TState>.Stay(state, question);

    protected static StepResult<TState> End() => new StepResult<TState>.Finished();

    public override Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var state = Start(context, arguments);
        context.Push(this, _steps[0].Name, Pack(state));
        return RunAsync(context, 0, state, cancellationToken);
    }

    public override bool Knows(DialogFrame frame) =>
        _steps.Exists(step => step.Name == frame.Step && step.Asks) && TryUnpack(frame.State, out _);

    public override async Task<bool> ContinueAsync(
        DialogContext context,
        DialogInput input,
        CancellationToken cancellationToken
    )
    {
        var (index, step) = Open(context);
        switch (await _steps[index].AnswerAsync(step, input, cancellationToken))
        {
            case null:
                return false;
            case StepResult<TState>.Again again:
                step.Turn.Say(again.Why);
                return true;
            case StepResult<TState>.Stay stay:
                context.Replace(context.Frame with { Attempt = 0, State = Pack(stay.State) });
                step.Turn.Show(stay.Question);
                return true;
            case StepResult<TState>.Proceed next:
                await RunAsync(context, index + 1, next.State, cancellationToken);
                return true;
            case StepResult<TState>.Restart restart:
                await RunAsync(context, 0, restart.State, cancellationToken);
                return true;
            default:
                context.Remove(step.FrameId);
                return true;
        }
    }

    public override Task AskAgainAsync(DialogContext context, bool missed, CancellationToken cancellationToken)
    {
        var (index, step) = Open(context);
        return _steps[index].AskAgainAsync(step, missed, cancellationToken);
    }

    private async Task RunAsync(DialogContext context, int from, TState state, CancellationToken cancellationToken)
    {
        var frameId = context.Frame.Id;
        for (var index = from; index < _steps.Count; index++)
        {
            context.Replace(context.Frame with { Step = _steps[index].Name, Attempt = 0, State = Pack(state) });
            var step = new StepContext<TState>(context, state, frameId);
            switch (await _steps[index].EnterAsync(step, cancellationToken))
            {
                case null:
                    return;
                case StepResult<TState>.Proceed next:
                    state = next.State;
                    break;
                case StepResult<TState>.Restart restart:
                    (state, index) = (restart.State, -1);
                    break;
                case StepResult<TState>.Finished:
                    context.Remove(frameId);
                    return;
                case StepResult<TState>.Again:
                    throw new InvalidOperationException($"{Id}/{_steps[index].Name} has no question to ask again.");
            }
        }

        context.Remove(frameId);
    }

    private (int Index, StepContext<TState> Step) Open(DialogContext context)
    {
        var frame = context.Frame;
        var index = _steps.FindIndex(step => step.Name == frame.Step);
        return TryUnpack(frame.State, out var state)
            ? (index, new StepContext<TState>(context, state, frame.Id))
            : throw new InvalidOperationException($"The saved state of {Id}/{frame.Step} cannot be read.");
    }

    private static JsonElement Pack(TState state) => JsonSerializer.SerializeToElement(state, Json);

    private static bool TryUnpack(JsonElement saved, [NotNullWhen(true)] out TState? state)
    {
        try
        {
            state = saved.Deserialize<TState>(Json);
        }
        catch (JsonException)
        {
            // Another release wrote it, with another idea of what there is to know.
            state = default;
        }

        return state is not null;
    }
}
