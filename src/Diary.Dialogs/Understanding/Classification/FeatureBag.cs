namespace Diary.Dialogs.Understanding.Classification;

/// <summary>A set of features, each known by the hash of its kind and text.</summary>
internal sealed class FeatureBag
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly HashSet<ulong> _features = new(256);

    public IReadOnlyCollection<ulong> Features => _features;

    public void Add(char kind, ReadOnlySpan<char> text) => _features.Add(Mix(Mix(Offset, [kind]), text));

    public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        _features.Add(Mix(Mix(Mix(Mix(Offset, [kind]), first), [' ']), second));

    private static ulong Mix(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }
        return hash;
    }
}
