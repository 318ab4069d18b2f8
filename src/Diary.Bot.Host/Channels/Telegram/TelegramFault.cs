namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>What went wrong with one call, as far as it matters to what we do next.</summary>
/// <param name="Reason">For a log or a row: no content, no address, no token.</param>
/// <param name="OutcomeUnknown">The call may have been carried out: its answer never came.</param>
internal sealed record TelegramFault(
    TelegramFaultKind Kind,
    string Reason,
    TimeSpan? RetryAfter = null,
    bool OutcomeUnknown = false
);

internal enum TelegramFaultKind
{
    /// <summary>The server or the way to it is away.</summary>
    Away,
    TooManyRequests,
    Unauthorized,

    /// <summary>Another program asks for this bot's updates, or a webhook is set.</summary>
    Conflict,

    /// <summary>The bot is blocked, the account or the chat is gone.</summary>
    AddressGone,
    ThreadGone,

    /// <summary>The text's tags were not understood.</summary>
    BadEntities,

    /// <summary>The message already looks so.</summary>
    NotModified,

    /// <summary>There is nothing to edit any more.</summary>
    NotEditable,

    /// <summary>The server saw no text: it is older than the field that holds it, or there was none.</summary>
    TextMissing,

    /// <summary>The server is older than the method.</summary>
    MethodUnknown,

    /// <summary>The name of the file is good no more.</summary>
    FileGone,

    /// <summary>A bot is not given so large a file.</summary>
    FileTooBig,
    Refused,
}
