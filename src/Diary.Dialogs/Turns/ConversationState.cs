using System.Text.Json;
using System.Text.Json.Serialization;

namespace Diary.Dialogs.Turns;

/// <summary>What the bot remembers of a conversation between two turns. Kept as JSON in the conversation's row.</summary>
public sealed record ConversationState
{
    /// <summary>The open dialogs, the innermost last.</summary>
    public IReadOnlyList<DialogFrame> Stack { get; init; } = [];

    /// <summary>The language the person chose here, before there is an account to keep it.</summary>
    public string? Language { get; init; }

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>When it was last said that an answer comes late.</summary>
    public DateTimeOffset? LatenessToldAt { get; init; }

    /// <summary>The last question about a diary that was answered, to be gone on with: «а по физике?»</summary>
    public LastAsked? Last { get; init; }

    /// <summary>The words whose meaning was asked for with buttons.</summary>
    public UnclearWords? Unclear { get; init; }

    public static ConversationState Read(string? json) =>
        json is null
            ? new ConversationState()
            : JsonSerializer.Deserialize(json, ConversationStateJson.Default.ConversationState)
                ?? new ConversationState();

    public string Write() => JsonSerializer.Serialize(this, ConversationStateJson.Default.ConversationState);
}

/// <param name="Query">As the dialog's own buttons carry it.</param>
/// <param name="NamesDays">Whether the person named the days of it.</param>
public sealed record LastAsked(string Dialog, string Query, bool NamesDays, DateTimeOffset At);

/// <param name="Key">The buttons carry it, so that an old one is not taken for an answer to newer words.</param>
public sealed record UnclearWords(string Key, string Text);

/// <summary>One open dialog.</summary>
/// <param name="Id">Short and new for every frame: a button carries it, so that an old button is recognised.</param>
/// <param name="Step">The name of the step whose answer is awaited.</param>
/// <param name="Attempt">How many answers to this step could not be read, from 0.</param>
/// <param name="State">The dialog's own state record.</param>
public sealed record DialogFrame(string Id, string Dialog, int Version, string Step, int Attempt, JsonElement State);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ConversationStateJson : JsonSerializerContext;
