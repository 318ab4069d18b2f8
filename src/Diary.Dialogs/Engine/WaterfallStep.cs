using Diary.Dialogs.Engine.Prompts;

namespace Diary.Dialogs.Engine;

/// <summary>One named step of a <see cref="WaterfallDialog{TState}"/>.</summary>
internal abstract class WaterfallStep<TState>(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether the person's answer can be waited for here.</summary>
    public abstract bool Asks { get; }

    /// <summary>Does what can be done without the person.</summary>
    /// <returns>Null when the person has to answer first.</returns>
    public abstract Task<StepResult<TState>?> EnterAsync(StepContext<TState> step, CancellationToken cancellationToken);

    /// <summary>Takes the person's answer.</summary>
    /// <returns>Null when it is no answer to the question.</returns>
    public abstract Task<StepResult<TState>?> AnswerAsync(
        StepContext<TState> step,
        DialogInput input,
        CancellationToken cancellationToken
    );

    /// <summary>Asks again: after a miss, with the prompt's hint.</summary>
    public abstract Task AskAgainAsync(StepContext<TState> step, bool missed, CancellationToken cancellationToken);
}

internal sealed class DoStep<TState>(
    string name,
    Func<StepContext<TState>, CancellationToken, Task<StepResult<TState>>> action
) : WaterfallStep<TState>(name)
{
    public override bool Asks => false;

    public override async Task<StepResult<TState>?> EnterAsync(
        StepContext<TState> step,
        CancellationToken cancellationToken
    ) => await action(step, cancellationToken);

    public override Task<StepResult<TState>?> AnswerAsync(
        StepContext<TState> step,
        DialogInput input,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException($"The step '{Name}' asks nothing.");

    public override Task AskAgainAsync(StepContext<TState> step, bool missed, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"The step '{Name}' asks nothing.");
}

internal sealed class AskStep<TState, TAnswer>(
    string name,
    Func<StepContext<TState>, CancellationToken, Task<Prompt<TAnswer>>> prompt,
    Func<StepContext<TState>, TAnswer, CancellationToken, Task<StepResult<TState>>> accept,
    Func<TState, bool> when
) : WaterfallStep<TState>(name)
{
    public override bool Asks => true;

    public override async Task<StepResult<TState>?> EnterAsync(
        StepContext<TState> step,
        CancellationToken cancellationToken
    )
    {
        if (!when(step.State))
        {
            return step.State;
        }

        step.Turn.Say((await prompt(step, cancellationToken)).Question);
        return null;
    }

    public override async Task<StepResult<TState>?> AnswerAsync(
        StepContext<TState> step,
        DialogInput input,
        CancellationToken cancellationToken
    ) =>
        (await prompt(step, cancellationToken)).TryRead(input, out var answer)
            ? await accept(step, answer, cancellationToken)
            : null;

    public override async Task AskAgainAsync(StepContext<TState> step, bool missed, CancellationToken cancellationToken)
    {
        var asked = await prompt(step, cancellationToken);
        if (missed && asked.Retry is { } retry)
        {
            step.Turn.Say(retry);
            return;
        }

        step.Turn.Say(asked.Question);
    }
}
