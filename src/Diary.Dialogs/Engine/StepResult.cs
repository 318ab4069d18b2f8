using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Engine;

/// <summary>What a step made of its work: the new state, a question to ask again, or the end of the dialog.</summary>
public abstract record StepResult<TState>
{
    private StepResult() { }

    public static implicit operator StepResult<TState>(TState state) => new Proceed(state);

    /// <summary>On to the next step.</summary>
    public sealed record Proceed(TState State) : StepResult<TState>;

    /// <summary>From the first step again, with what is known now: what is missing is asked.</summary>
    public sealed record Restart(TState State) : StepResult<TState>;

    /// <summary>The answer was read but cannot be taken: says why and asks the same question again.</summary>
    public sealed record Again(ITemplateView Why) : StepResult<TState>;

    /// <summary>The answer was taken, and the same question stands, as it is now: in place of the pressed button's message.</summary>
    public sealed record Stay(TState State, ITemplateView Question) : StepResult<TState>;

    /// <summary>The dialog is over.</summary>
    public sealed record Finished : StepResult<TState>;
}
