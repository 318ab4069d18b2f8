using System.Text.Json.Nodes;

namespace Diary.TelegramSimulator.Updates;

/// <summary>One update as the bot gets it.</summary>
public sealed record SimulatedUpdate(long Id, string Kind, long ChatId, JsonObject Json);
