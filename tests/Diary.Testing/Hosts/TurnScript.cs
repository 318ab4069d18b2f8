using System.Collections.Concurrent;
using Diary.Dialogs.Engine;
using Diary.Dialogs.SmallTalk;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Testing.Hosts;

/// <summary>
/// Turns that wait or break as a test says. A press of <see cref="Button"/> with a word begins one; what is not held and
/// not broken answers at once.
/// </summary>
public sealed class TurnScript
{
    private readonly ConcurrentDictionary<string, HeldTurn> _held = new();
    private readonly ConcurrentDictionary<string, BrokenTurn> _broken = new();

    /// <summary>What a turn of the script says when it comes to its end.</summary>
    public const string Answer = "Пожалуйста!";

    public static string Button(string word) => $"{ScriptedDialog.Name}:{word}";

    public HeldTurn Hold(string word) => _held[word] = new HeldTurn();

    public BrokenTurn Break(string word) => _broken[word] = new BrokenTurn();

    public void AddTo(WebApplicationBuilder builder)
    {
        var dialogs = builder.Services.Single(service => service.ServiceType == typeof(DialogSet));
        ((DialogSet)dialogs.ImplementationInstance!).Add<ScriptedDialog>(ScriptedDialog.Name);
        builder.Services.AddSingleton(this).AddScoped<ScriptedDialog>();
    }

    internal async Task PlayAsync(string word, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_held.TryGetValue(word, out var held))
        {
            await held.WaitAsync(cancellationToken);
        }

        if (_broken.TryGetValue(word, out var broken))
        {
            broken.Try(now);
        }
    }
}

/// <summary>A turn in which the diary stays until it is let go.</summary>
public sealed class HeldTurn
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the diary is in it.</summary>
    public Task Begun => _begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void LetGo() => _end.TrySetResult();

    internal Task WaitAsync(CancellationToken cancellationToken)
    {
        _begun.TrySetResult();
        return _end.Task.WaitAsync(cancellationToken);
    }
}

/// <summary>A turn that throws until it is mended.</summary>
public sealed class BrokenTurn
{
    private readonly ConcurrentQueue<DateTimeOffset> _tries = new();
    private volatile bool _isMended;

    /// <summary>When it was tried.</summary>
    public IReadOnlyList<DateTimeOffset> Tries => [.. _tries];

    public void Mend() => _isMended = true;

    internal void Try(DateTimeOffset now)
    {
        _tries.Enqueue(now);
        if (!_isMended)
        {
            throw new InvalidOperationException("Broken by the test.");
        }
    }
}

internal sealed class ScriptedDialog(TurnScript script) : Dialog
{
    public const string Name = "script";

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        await script.PlayAsync(arguments ?? "", context.Turn.Now, cancellationToken);
        context.Turn.Say(new ThanksView());
    }
}
