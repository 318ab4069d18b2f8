using Diary.Dialogs.Demo;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;

namespace Diary.Bot.Host.Startup;

/// <summary>Takes the hot path once before anybody waits on it: reading words, the templates, the first queries.</summary>
internal sealed class WarmUp(TurnTools tools, IServiceScopeFactory scopes)
{
    private static readonly string[] Phrases = ["123", "abc"];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = tools.Clock.GetUtcNow();
        foreach (var phrase in Phrases)
        {
            tools.Understanding.Read(new Utterance(phrase, now, null));
        }

        var markup = tools.Templates.Render(new DemoRolesView(), new Voice(Language.Russian, Informal: false));
        MarkupDocument.Parse(markup);
        await using var scope = scopes.CreateAsyncScope();
        var viewers = scope.ServiceProvider.GetRequiredService<ViewerReader>();
        await viewers.FindAsync("warm-up", "nobody", now, cancellationToken);
    }
}
