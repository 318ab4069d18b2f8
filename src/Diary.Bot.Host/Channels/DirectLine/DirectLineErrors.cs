namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>The protocol's error answers: a code for programs and a sentence for their authors.</summary>
internal static class DirectLineErrors
{
    public static IResult BadSyntax(string message) => Answer(400, "BadSyntax", message);

    public static IResult BadArgument(string message) => Answer(400, "BadArgument", message);

    public static IResult MissingProperty(string message) => Answer(400, "MissingProperty", message);

    public static IResult Unauthorized { get; } =
        Answer(401, "Unauthorized", "A token is needed: Authorization: Bearer <token>.");

    public static IResult TokenExpired { get; } = Answer(403, "TokenExpired", "The token has expired.");

    public static IResult Forbidden { get; } = Answer(403, "Forbidden", "The secret is not this installation's.");

    /// <summary>For what is not there and for what is another person's: nobody learns which.</summary>
    public static IResult NotFound { get; } = Answer(404, "NotFound", "There is no such thing here.");

    public static IResult TooLarge(string message) => Answer(413, "MessageSizeTooBig", message);

    public static IResult UnsupportedFile(string message) => Answer(415, "UnsupportedMediaType", message);

    public static IResult TooManyStreams { get; } =
        Answer(429, "TooManyRequests", "Too many streams are open for this conversation.");

    public static IResult TooFast { get; } =
        Answer(429, "TooManyRequests", "Too much was said at once in this conversation: wait a moment.");

    public static IResult Away(string message) => Answer(503, "ServiceUnavailable", message);

    private static IResult Answer(int status, string code, string message) =>
        Results.Json(new ErrorBody(new ErrorDetail(code, message)), statusCode: status);
}

internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);
