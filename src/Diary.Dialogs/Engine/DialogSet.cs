using Microsoft.Extensions.DependencyInjection;

namespace Diary.Dialogs.Engine;

/// <summary>All dialogs by their names.</summary>
public sealed class DialogSet
{
    private readonly Dictionary<string, Type> _types = [];

    public void Add<TDialog>(string id)
        where TDialog : Dialog => _types.Add(id, typeof(TDialog));

    /// <summary>The dialog for this turn; null when no dialog of this release has the name.</summary>
    public Dialog? Find(string id, IServiceProvider services) =>
        _types.TryGetValue(id, out var type) ? (Dialog)services.GetRequiredService(type) : null;
}
