using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Dialogs.Engine;

/// <summary>All dialogs by their names, and which of them answers what people ask for.</summary>
public sealed class DialogSet
{
    private readonly Dictionary<string, Type> _types = [];
    private readonly Dictionary<Intent, string> _answers = [];
    private readonly Dictionary<string, Intent> _goesOn = [];
    private readonly List<(string Id, Func<TurnContext, bool> Knows)> _heard = [];

    /// <param name="intents">What the dialog answers; none for one that others or commands begin.</param>
    public void Add<TDialog>(string id, params IEnumerable<Intent> intents)
        where TDialog : Dialog
    {
        _types.Add(id, typeof(TDialog));
        foreach (var intent in intents)
        {
            _answers.Add(intent, id);
        }
    }

    /// <summary>Words that a dialog knows for its own, whatever else they might mean. The first that knows them answers.</summary>
    public void Hear(string id, Func<TurnContext, bool> knows) => _heard.Add((id, knows));

    /// <summary>Questions of a dialog that no intent asks for are gone on with like those of this intent.</summary>
    public void GoOn(string id, Intent like) => _goesOn.Add(id, like);

    /// <summary>The dialog for this turn; null when no dialog of this release has the name.</summary>
    public Dialog? Find(string id, IServiceProvider services) =>
        _types.TryGetValue(id, out var type) ? (Dialog)services.GetRequiredService(type) : null;

    /// <summary>The name of the dialog that knows these words for its own; null when none does.</summary>
    public string? HeardBy(TurnContext turn) => _heard.Find(heard => heard.Knows(turn)).Id;

    /// <summary>The name of the dialog that answers; null when this release cannot.</summary>
    public string? AnswerTo(Intent intent) => _answers.GetValueOrDefault(intent);

    /// <summary>As what its questions are gone on with; null for a dialog without such questions.</summary>
    public Intent? IntentOf(string id) =>
        _goesOn.TryGetValue(id, out var like)
            ? like
            : _answers.Where(answer => answer.Value == id).Select(Key).FirstOrDefault();

    private static Intent? Key(KeyValuePair<Intent, string> answer) => answer.Key;
}
