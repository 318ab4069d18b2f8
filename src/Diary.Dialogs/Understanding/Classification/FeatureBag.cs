using System.Runtime.InteropServices;

namespace Diary.Dialogs.Understanding.Classification;

/// <summary>A set of features, each known by the hash of its kind and text.</summary>
internal sealed class FeatureBag(bool named)
{
    private readonly List<ulong> _features = new(256);
    private readonly Dictionary<ulong, string>? _names = named ? [] : null;

    public void Add(char kind, ReadOnlySpan<char> text)
    {
        var feature = TextHash.Mix(TextHash.Of(kind), text);
        _features.Add(feature);
        _names?.TryAdd(feature, $"{kind}:{text}");
    }

    public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var feature = TextHash.Mix(TextHash.Mix(TextHash.Mix(TextHash.Of(kind), first), ' '), second);
        _features.Add(feature);
        _names?.TryAdd(feature, $"{kind}:{first} {second}");
    }

    public string NameOf(ulong feature) => _names?.GetValueOrDefault(feature) ?? "";

    /// <summary>Each once, in the order of their hashes: sums over them are the same every time.</summary>
    public ReadOnlySpan<ulong> Sorted()
    {
        var all = CollectionsMarshal.AsSpan(_features);
        all.Sort();
        var kept = 0;
        for (var at = 0; at < all.Length; at++)
        {
            if (at == 0 || all[at] != all[at - 1])
            {
                all[kept++] = all[at];
            }
        }
        return all[..kept];
    }
}
