using Diary.TelegramSimulator.Files;

namespace Diary.TelegramSimulator.Server;

/// <summary>The addresses of the Bot API. Read by hand: the token is half a segment.</summary>
internal static class Routes
{
    public static void Map(WebApplication app, BotApiEndpoint endpoint, FileStore files, string token) =>
        app.Use(
            (context, next) =>
                context.Request.Path.Value?.Split('/', 4) switch
                {
                    ["", ['b', 'o', 't', .. var given], var method] => endpoint.HandleAsync(context, given, method),
                    ["", "file", ['b', 'o', 't', .. var given], var path] when given == token => DownloadAsync(
                        context,
                        files,
                        path
                    ),
                    _ => next(context),
                }
        );

    private static Task DownloadAsync(HttpContext context, FileStore files, string path)
    {
        var answer = files.AtPath(path) is { } file ? Results.Bytes(file.Content, file.MimeType) : Results.NotFound();
        return answer.ExecuteAsync(context);
    }
}
