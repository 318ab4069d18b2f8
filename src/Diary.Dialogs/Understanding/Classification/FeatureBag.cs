using System.Runtime.InteropServices;

namespace Diary.Dialogs.Understanding.Classification;

/// <summary>A set of features, each known by the hash of its kind and text.</summary>
internal sealed class FeatureBag
{
    private readonly List<ulong> _features = new(256);

    public void Add(char kind, ReadOnlySpan<char> text) => _features.Add(TextHash.Mix(TextHash.Of(kind), text));

    public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        _features.Add(TextHash.Mix(TextHash.Mix(TextHash.Mix(TextHash.Of(kind), first), ' '), second));

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
