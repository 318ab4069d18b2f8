using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Engine;

/// <summary>A conversation about one thing.</summary>
public abstract class Dialog
{
    /// <summary>The name under which frames and buttons remember the dialog: short, and never changed.</summary>
    public abstract string Id { get; }

    /// <summary>Raised when saved frames of an older release can no longer be continued.</summary>
    public virtual int Version => 1;

    /// <summary>Whether somebody may be in it who is linked to nobody.</summary>
    public virtual bool IsForEverybody => false;

    /// <summary>Whether a button may open it: what only another dialog starts, no forged button may.</summary>
    public virtual bool OpensByButton => true;

    /// <summary>Starts from the person's words, or from a button's arguments.</summary>
    /// <param name="arguments">What the button carries; null when words started the dialog.</param>
    public abstract Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken);

    /// <summary>Whether this release can go on from a frame that an older one saved.</summary>
    public virtual bool Knows(DialogFrame frame) => false;

    /// <summary>Takes the person's answer to the open question.</summary>
    /// <returns>False when it is no answer to the question; nothing has been said then.</returns>
    public virtual Task<bool> ContinueAsync(
        DialogContext context,
        DialogInput input,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException($"The dialog '{Id}' asks nothing.");

    /// <summary>Asks the open question again.</summary>
    /// <param name="missed">Whether because the last answer could not be read.</param>
    public virtual Task AskAgainAsync(DialogContext context, bool missed, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"The dialog '{Id}' asks nothing.");
}
