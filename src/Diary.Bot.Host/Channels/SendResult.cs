namespace Diary.Bot.Host.Channels;

/// <summary>What came of sending one message.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <param name="ExternalId">The message's id on the channel, where it has one.</param>
    public sealed record Sent(string? ExternalId) : SendResult;

    /// <summary>Not now: the channel is busy or away.</summary>
    /// <param name="OutcomeUnknown">The request may have arrived: sending again may show the message twice.</param>
    public sealed record Later(TimeSpan After, string Reason, bool OutcomeUnknown = false) : SendResult;

    /// <summary>Never: nobody is there any more (the bot is blocked, the chat is gone).</summary>
    public sealed record AddressGone(string Reason) : SendResult;

    /// <summary>Never: the channel will not take this message.</summary>
    public sealed record Rejected(string Reason) : SendResult;
}
