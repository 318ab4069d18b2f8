using System.Security.Cryptography;
using System.Text.Json;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Dialogs.Engine;

/// <summary>The stack of open dialogs, as one turn sees and changes it.</summary>
public sealed class DialogContext(TurnContext turn, DialogSet dialogs, IServiceProvider services)
{
    private const string FrameAlphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int FrameIdLength = 8;
    private const int MaxDepth = 8;

    public TurnContext Turn { get; } = turn;

    /// <summary>What is noted here is committed with the turn.</summary>
    public AuditLog Audit => services.GetRequiredService<AuditLog>();

    /// <summary>Whether a question is open.</summary>
    public bool IsActive => Turn.State.Stack.Count > 0;

    /// <summary>Whether a question is open that this release no longer knows: its dialog, version, step or state.</summary>
    public bool IsLost => Turn.State.Stack.Any(frame => !Knows(frame));

    /// <summary>Whether a question is open that only somebody linked can answer.</summary>
    public bool NeedsViewer => Turn.State.Stack.Any(frame => !IsForEverybody(frame.Dialog));

    /// <summary>The innermost open dialog.</summary>
    public DialogFrame Frame => Turn.State.Stack[^1];

    public Task BeginAsync(string dialogId, string? arguments, CancellationToken cancellationToken) =>
        Find(dialogId).BeginAsync(this, arguments, cancellationToken);

    /// <summary>Hands the person's answer to the innermost dialog.</summary>
    /// <returns>False when it is no answer to the question; nothing has been said then.</returns>
    public Task<bool> ContinueAsync(DialogInput input, CancellationToken cancellationToken) =>
        Find(Frame.Dialog).ContinueAsync(this, input, cancellationToken);

    /// <summary>Asks the open question again.</summary>
    /// <param name="missed">Whether because the last answer could not be read: it is counted then.</param>
    public Task AskAgainAsync(bool missed, CancellationToken cancellationToken)
    {
        if (missed)
        {
            Replace(Frame with { Attempt = Frame.Attempt + 1 });
        }

        return Find(Frame.Dialog).AskAgainAsync(this, missed, cancellationToken);
    }

    /// <summary>The dialog that the words certainly ask for; null when they may be an answer to something: «9 а», «завтра».</summary>
    public string? SurelyAskedFor =>
        HeardBy ?? (IsSure && Turn.Meaning.Fragment is null ? dialogs.AnswerTo(Turn.Meaning.Intent) : null);

    /// <summary>Whether the words mean what they seem to; otherwise they may be somebody's own words for an answer.</summary>
    public bool IsSure => Turn.Meaning.Certainty is Certainty.Sure;

    /// <summary>The dialog that knows the words for its own; a stranger's words are nobody's.</summary>
    public string? HeardBy => Turn.Viewer is null ? null : dialogs.HeardBy(Turn);

    /// <summary>The name of the dialog that answers; null when this release cannot.</summary>
    public string? AnswerTo(Intent intent) => dialogs.AnswerTo(intent);

    /// <summary>What the words ask when they only change the last question; null when they are a question of their own.</summary>
    public Meaning? Continued =>
        Turn.State.Last is { } last && dialogs.IntentOf(last.Dialog) is { } intent && MayGoOn(intent)
            ? FollowUp.Continue(new LastQuestion(intent, Entities.Empty, last.At), Turn.Meaning, Turn.Now)
            : null;

    /// <summary>Where the last question is gone on with: in its own dialog, or in another when it becomes another question.</summary>
    public string? GoesOnIn(Intent intent) =>
        Turn.State.Last is { } last && dialogs.IntentOf(last.Dialog) == intent ? last.Dialog : AnswerTo(intent);

    /// <summary>What somebody else wrote, passed on, may be a question; it is no order.</summary>
    public Intent Asked =>
        Turn is { IsForwarded: true, Meaning.Intent: Intent.Cancel or Intent.LanguageSwitch }
            ? Intent.None
            : Turn.Meaning.Intent;

    /// <summary>«Вот моя домашка» under a photo.</summary>
    public bool SaysWhatFor => Turn.Text.Length > 0 && Asked is not Intent.None;

    /// <summary>«Оценки Пети за ноябрь в экселе» is a question about marks whose answer is to be a file.</summary>
    public bool IsWantedAsFile => Turn.Meaning.Entities.Format is not null && FollowUp.MayBeFile(Turn.Meaning.Intent);

    public bool OpensByButton(string dialogId) => dialogs.Find(dialogId, services)?.OpensByButton == true;

    public bool IsForEverybody(string dialogId) => dialogs.Find(dialogId, services)?.IsForEverybody == true;

    public void Clear() => Turn.State = Turn.State with { Stack = [] };

    /// <summary>«Двойки за неделю» asks for marks by itself, whatever was asked before.</summary>
    private bool MayGoOn(Intent last)
    {
        var named = Turn.Meaning.Entities;
        return (named.Mark is null || last is Intent.GradesShow)
            && (named.WorkType is null || last is Intent.GradesShow or Intent.TestsUpcoming);
    }

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

    private Dialog Find(string dialogId) =>
        dialogs.Find(dialogId, services) ?? throw new InvalidOperationException($"There is no dialog '{dialogId}'.");

    private bool Knows(DialogFrame frame) =>
        dialogs.Find(frame.Dialog, services) is { } dialog && dialog.Version == frame.Version && dialog.Knows(frame);
}
