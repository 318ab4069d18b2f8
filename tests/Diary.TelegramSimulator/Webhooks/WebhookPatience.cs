namespace Diary.TelegramSimulator.Webhooks;

/// <summary>How long the server waits for the bot, and when it tries again. The real one is slower.</summary>
public sealed record WebhookPatience
{
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(60);
    public TimeSpan FirstRetryAfter { get; init; } = TimeSpan.FromMilliseconds(50);
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    internal TimeSpan Longer(TimeSpan wait) => wait * 2 < LongestRetryAfter ? wait * 2 : LongestRetryAfter;
}
