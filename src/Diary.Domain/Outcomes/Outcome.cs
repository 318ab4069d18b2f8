using System.Diagnostics.CodeAnalysis;

namespace Diary.Domain.Outcomes;

/// <summary>A value, or the named reason why there is none. What is neither is a bug, and throws.</summary>
public readonly record struct Outcome<TValue, TRefusal>
    where TRefusal : struct, Enum
{
    private readonly TValue? _value;
    private readonly TRefusal? _refusal;

    private Outcome(TValue? value, TRefusal? refusal)
    {
        _value = value;
        _refusal = refusal;
    }

    public TRefusal? Refusal => _refusal;

    public static implicit operator Outcome<TValue, TRefusal>(TValue value) => new(value, null);

    public static implicit operator Outcome<TValue, TRefusal>(TRefusal refusal) => new(default, refusal);

    public bool Succeeded([MaybeNullWhen(false)] out TValue value, out TRefusal refusal)
    {
        value = _value;
        refusal = _refusal.GetValueOrDefault();
        return _refusal is null;
    }

    public TResult Match<TResult>(Func<TValue, TResult> onValue, Func<TRefusal, TResult> onRefusal) =>
        _refusal is { } refusal ? onRefusal(refusal) : onValue(_value!);
}
