namespace Diary.Domain.Demo;

/// <summary>Chance that falls the same way every time: the seed is the name of what is diced for.</summary>
internal sealed class DemoDice
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    public DemoDice(string seed)
    {
        _state = 14695981039346656037;
        foreach (var letter in seed)
        {
            _state = (_state ^ letter) * 1099511628211;
        }
    }

    public DemoDice(Guid of, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        of.TryWriteBytes(bytes);
        _state =
            BitConverter.ToUInt64(bytes)
            ^ (BitConverter.ToUInt64(bytes[8..]) * Step)
            ^ ((ulong)number * 0xD6E8FEB86659FD93);
    }

    public DemoDice(Guid of, Guid about)
        : this(of, BitConverter.ToInt32(about.ToByteArray())) { }

    /// <summary>From 0 to sides - 1.</summary>
    public int Roll(int sides)
    {
        _state += Step;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }

    public int Between(int least, int most) => least + Roll(most - least + 1);

    public bool Percent(int percent) => Roll(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Roll(items.Count)];

    /// <summary>Each as often as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var left = Roll(items.Sum(weight));
        return items.First(item => (left -= weight(item)) < 0);
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Roll(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
