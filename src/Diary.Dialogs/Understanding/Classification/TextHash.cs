namespace Diary.Dialogs.Understanding.Classification;

/// <summary>FNV-1a over letters: the same on every machine and in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class TextHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(char letter) => Mix(Offset, letter);

    public static ulong Of(ReadOnlySpan<char> text) => Mix(Offset, text);

    public static ulong Mix(ulong hash, char letter) => (hash ^ letter) * Prime;

    public static ulong Mix(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = Mix(hash, letter);
        }
        return hash;
    }
}
