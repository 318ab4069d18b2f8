namespace Diary.Dialogs.Engine;

/// <summary>A conversation about one thing.</summary>
public abstract class Dialog
{
    /// <summary>The name under which frames and buttons remember the dialog: short, and never changed.</summary>
    public abstract string Id { get; }

    /// <summary>Raised when saved frames of an older release can no longer be continued.</summary>
    public virtual int Version => 1;

    /// <summary>Starts from the person's words, or from a button's arguments.</summary>
    /// <param name="arguments">What the button carries; null when words started the dialog.</param>
    public abstract Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken);

    /// <summary>Takes the person's answer to the open question.</summary>
    /// <returns>False when it is no answer to the question; nothing has been said then.</returns>
    public virtual Task<bool> ContinueAsync(
        DialogContext context,
        DialogInput input,
        CancellationToken cancellationToken
    ) => throw new UnknownStepException(Id, context.Frame.Step);

    /// <summary>Asks the open question again.</summary>
    /// <param name="missed">Whether because the last answer could not be read.</param>
    public virtual Task AskAgainAsync(DialogContext context, bool missed, CancellationToken cancellationToken) =>
        throw new UnknownStepException(Id, context.Frame.Step);
}

/// <summary>A saved frame names a step that this release does not have.</summary>
public sealed class UnknownStepException(string dialog, string step)
    : Exception($"The dialog '{dialog}' has no step '{step}'.");
