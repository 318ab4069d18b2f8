using System.Security.Cryptography;
using System.Text.Json;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Engine;

/// <summary>The stack of open dialogs, as one turn sees and changes it.</summary>
public sealed class DialogContext(TurnContext turn, DialogSet dialogs, IServiceProvider services)
{
    private const string FrameAlphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int FrameIdLength = 8;
    private const int MaxDepth = 8;

    public TurnContext Turn { get; } = turn;

    /// <summary>Whether a question is open.</summary>
    public bool IsActive => Turn.State.Stack.Count > 0;

    /// <summary>The innermost open dialog.</summary>
    public DialogFrame Frame => Turn.State.Stack[^1];

    public async Task BeginAsync(string dialogId, string? arguments, CancellationToken cancellationToken)
    {
        var dialog =
            dialogs.Find(dialogId, services)
            ?? throw new InvalidOperationException($"There is no dialog '{dialogId}'.");
        await dialog.BeginAsync(this, arguments, cancellationToken);
    }

    /// <summary>Hands the person's answer to the innermost dialog.</summary>
    public async Task<Continuation> ContinueAsync(DialogInput input, CancellationToken cancellationToken)
    {
        if (Current() is not { } dialog)
        {
            return Continuation.Lost;
        }

        try
        {
            var taken = await dialog.ContinueAsync(this, input, cancellationToken);
            return taken ? Continuation.Taken : Continuation.Missed;
        }
        catch (Exception stale) when (stale is UnknownStepException or JsonException)
        {
            return Continuation.Lost;
        }
    }

    /// <summary>Asks the open question again.</summary>
    /// <param name="missed">Whether because the last answer could not be read: it is counted then.</param>
    public async Task AskAgainAsync(bool missed, CancellationToken cancellationToken)
    {
        if (missed)
        {
            Replace(Frame with { Attempt = Frame.Attempt + 1 });
        }

        if (Current() is { } dialog)
        {
            await dialog.AskAgainAsync(this, missed, cancellationToken);
        }
    }

    public bool Has(string dialogId) => dialogs.Find(dialogId, services) is not null;

    public void Clear() => Turn.State = Turn.State with { Stack = [] };

    internal DialogFrame Push(Dialog dialog, string step, JsonElement state)
    {
        if (Turn.State.Stack.Count >= MaxDepth)
        {
            throw new InvalidOperationException($"More than {MaxDepth} dialogs are open.");
        }

        var id = RandomNumberGenerator.GetString(FrameAlphabet, FrameIdLength);
        var frame = new DialogFrame(id, dialog.Id, dialog.Version, step, 0, state);
        Turn.State = Turn.State with { Stack = [.. Turn.State.Stack, frame] };
        return frame;
    }

    internal void Replace(DialogFrame frame) =>
        Turn.State = Turn.State with { Stack = [.. Turn.State.Stack.Take(Turn.State.Stack.Count - 1), frame] };

    internal void Remove(string frameId) =>
        Turn.State = Turn.State with { Stack = [.. Turn.State.Stack.Where(frame => frame.Id != frameId)] };

    private Dialog? Current() =>
        IsActive && dialogs.Find(Frame.Dialog, services) is { } dialog && dialog.Version == Frame.Version
            ? dialog
            : null;
}

/// <summary>What became of an answer to an open question.</summary>
public enum Continuation
{
    Taken,

    /// <summary>It is no answer to the question; nothing has been said.</summary>
    Missed,

    /// <summary>This release no longer knows the saved dialog, its version or its step.</summary>
    Lost,
}
