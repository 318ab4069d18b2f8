namespace Diary.TelegramSimulator.Messages;

public enum ChatEventKind
{
    Sent,
    Edited,
    Deleted,
    Answered,
}

/// <summary>Something the bot did in a chat.</summary>
/// <param name="Message">The message it did it to.</param>
/// <param name="Notice">For a pressed button: the words that popped up, if any.</param>
public sealed record ChatEvent(
    ChatEventKind Kind,
    ChatMessage? Message,
    DateTimeOffset At,
    string? Notice = null,
    bool IsAlert = false
);
