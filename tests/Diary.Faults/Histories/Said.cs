namespace Diary.Faults.Histories;

/// <summary>A question that Telegram was given for the bot.</summary>
/// <param name="Day">What it asks about: no person asks about the same day twice, so the answer tells its question.</param>
public sealed record Said(long Person, DateOnly Day, DateTimeOffset At);

/// <summary>A message of the bot that a person got.</summary>
/// <param name="Day">The day it is about; null when it answers no question.</param>
public sealed record Heard(long Person, DateOnly? Day, DateTimeOffset At, string Text);

/// <summary>A moment at which the bot may have lost the answer to what it had sent: it died, or the wire broke.</summary>
/// <param name="Person">Whose message it was; null for all.</param>
public sealed record Cut(DateTimeOffset At, long? Person = null);
