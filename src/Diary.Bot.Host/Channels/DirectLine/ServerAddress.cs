namespace Diary.Bot.Host.Channels.DirectLine;

internal static class ServerAddress
{
    /// <summary>Where this client reaches us, with a slash at the end.</summary>
    public static Uri Of(HttpRequest request, DirectLineOptions options) =>
        options.PublicUrl is { } configured
            ? new Uri(configured.GetLeftPart(UriPartial.Authority) + "/")
            : new Uri($"{request.Scheme}://{request.Host}/");

    /// <summary>The same for sockets: clients take absolute addresses only, and hang without a word on others.</summary>
    public static Uri OfSockets(HttpRequest request, DirectLineOptions options)
    {
        var server = new UriBuilder(Of(request, options));
        server.Scheme = server.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        return server.Uri;
    }
}
