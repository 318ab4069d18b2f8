using System.Globalization;
using System.Text;
using System.Text.Json;
using Diary.Dialogs.Understanding;

namespace Diary.Bot.Host.Verbs;

/// <summary>One JSON object a line in, one a line out, in the same order: what each message means.</summary>
public static class UnderstandVerb
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>From standard input to standard output, in UTF-8 whatever the console speaks.</summary>
    public static async Task<int> RunAsync()
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        await RunAsync(input, output, CancellationToken.None);
        return 0;
    }

    public static async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var reader = UtteranceReader.Create();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                await output.WriteLineAsync(Answer(reader, line).AsMemory(), cancellationToken);
            }
        }
        await output.FlushAsync(cancellationToken);
    }

    private static string Answer(UtteranceReader reader, string line)
    {
        JsonElement? id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return MeaningJson.Error(null, "not a JSON object");
            }
            id = root.TryGetProperty("id", out var given) ? given.Clone() : null;
            return Refusal(root) is { } reason
                ? MeaningJson.Error(id, reason)
                : MeaningJson.Line(id, reader.Read(new Utterance(Text(root, "text")!, Now(root)!.Value, Role(root))));
        }
        // InvalidOperationException: a string that is no text, as a lone surrogate escaped.
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return MeaningJson.Error(id, "not JSON");
        }
    }

    private static string? Refusal(JsonElement root)
    {
        if (Text(root, "text") is null)
        {
            return "no text";
        }
        if (Now(root) is null)
        {
            return "no now";
        }
        return Text(root, "role") is { } role && !TryRole(role, out _) ? "unknown role" : null;
    }

    private static DateTimeOffset? Now(JsonElement root) =>
        DateTimeOffset.TryParse(Text(root, "now"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var now)
            ? now
            : null;

    private static AskerRole? Role(JsonElement root) => TryRole(Text(root, "role"), out var role) ? role : null;

    private static bool TryRole(string? name, out AskerRole role) =>
        Enum.TryParse(name, ignoreCase: true, out role) && Enum.IsDefined(role);

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
