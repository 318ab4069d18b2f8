using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Engine;

/// <summary>What a step of a dialog works with.</summary>
/// <param name="FrameId">Of the open dialog: its buttons carry it.</param>
public sealed record StepContext<TState>(DialogContext Dialogs, TState State, string FrameId)
{
    public TurnContext Turn => Dialogs.Turn;

    /// <summary>The code of a button that answers this step's question.</summary>
    public string Button(string choice) => ButtonCodes.ForAnswer(FrameId, choice);
}
