using System.Globalization;
using System.Text;
using System.Text.Json;
using Diary.Dialogs.Understanding;

namespace Diary.Bot.Host.Verbs;

/// <summary>
/// <c>understand</c>: one JSON object a line in, one a line out, in the same order: what each message means.
/// <c>--explain</c> says why instead; <c>--learn "text" --intent name</c> adds a phrase to those that are learnt;
/// <c>--unmatched</c> lists what was not understood; <c>--train file</c> makes the model, as the build does.
/// </summary>
public static class UnderstandVerb
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>From standard input to standard output, in UTF-8 whatever the console speaks.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
        switch (args)
        {
            case []:
                await RunAsync(input, output, MeaningJson.Line, CancellationToken.None);
                return 0;
            case ["--explain"]:
                await RunAsync(input, output, ExplanationText.Of, CancellationToken.None);
                return 0;
            case ["--unmatched", .. var rest]:
                return await UnmatchedList.RunAsync(rest, output);
            case ["--learn", var text, .. var rest]:
                return await LearnPhrase.RunAsync(text, rest, Directory.GetCurrentDirectory(), output);
            case ["--train", var file]:
                UtteranceReader.Train(file);
                return 0;
            default:
                await output.WriteLineAsync(
                    "understand [--explain | --unmatched | --learn \"text\" --intent name | --train file]"
                );
                return 2;
        }
    }

    public static Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken) =>
        RunAsync(input, output, MeaningJson.Line, cancellationToken);

    private static async Task RunAsync(
        TextReader input,
        TextWriter output,
        Func<JsonElement?, UtteranceReader, Utterance, string> answer,
        CancellationToken cancellationToken
    )
    {
        var reader = UtteranceReader.Create();
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                await output.WriteLineAsync(Answer(reader, line, answer).AsMemory(), cancellationToken);
            }
        }
        await output.FlushAsync(cancellationToken);
    }

    private static string Answer(
        UtteranceReader reader,
        string line,
        Func<JsonElement?, UtteranceReader, Utterance, string> answer
    )
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
                : answer(id, reader, new Utterance(Text(root, "text")!, Now(root)!.Value, Role(root)));
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
