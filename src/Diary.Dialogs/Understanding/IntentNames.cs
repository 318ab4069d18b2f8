using System.Collections.Frozen;

namespace Diary.Dialogs.Understanding;

/// <summary>The names intents have on the wire: <c>homework.show</c>.</summary>
public static class IntentNames
{
    private static readonly FrozenDictionary<Intent, string> Names = Enum.GetValues<Intent>()
        .ToFrozenDictionary(intent => intent, Dotted);

    private static readonly FrozenDictionary<string, Intent> Intents = Names.ToFrozenDictionary(
        pair => pair.Value,
        pair => pair.Key,
        StringComparer.Ordinal
    );

    public static string ToName(this Intent intent) => Names[intent];

    public static bool TryParse(string name, out Intent intent) => Intents.TryGetValue(name, out intent);

    private static string Dotted(Intent intent) =>
        string.Concat(
            intent
                .ToString()
                .Select(
                    (letter, at) =>
                        at > 0 && char.IsUpper(letter)
                            ? $".{char.ToLowerInvariant(letter)}"
                            : $"{char.ToLowerInvariant(letter)}"
                )
        );
}
