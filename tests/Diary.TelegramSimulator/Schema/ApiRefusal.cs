namespace Diary.TelegramSimulator.Schema;

/// <summary>What the Bot API answers when it does not do what was asked.</summary>
internal sealed class ApiRefusal(int code, string description, int? retryAfterSeconds = null) : Exception(description)
{
    public int Code => code;
    public string Description => Message;
    public int? RetryAfterSeconds => retryAfterSeconds;

    public static ApiRefusal BadRequest(string reason) => new(400, $"Bad Request: {reason}");

    public static ApiRefusal Forbidden(string reason) => new(403, $"Forbidden: {reason}");

    public static ApiRefusal NotFound() => new(404, "Not Found");

    public static ApiRefusal Conflict(string reason) => new(409, $"Conflict: {reason}");

    public static ApiRefusal TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", seconds);
}
