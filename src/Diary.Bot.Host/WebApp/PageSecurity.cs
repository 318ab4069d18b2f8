namespace Diary.Bot.Host.WebApp;

/// <summary>What the page may do, told to the browser.</summary>
internal static class PageSecurity
{
    /// <summary>The hash of no text: a style element that says nothing, which the chat makes once. It allows no rule.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static void Protect(HttpContext http, string nonce)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(http.Request, nonce);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";
    }

    /// <summary>
    /// Styles made by the chat carry the nonce. blob: is a file about to be sent, read back by the chat to send it. The
    /// host of the socket is named because not every browser counts it as 'self'.
    /// </summary>
    private static string Policy(HttpRequest request, string nonce) =>
        string.Join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            "img-src 'self' data: blob:",
            $"connect-src 'self' blob: {(request.IsHttps ? "wss" : "ws")}://{request.Host}",
            "media-src 'self' blob:",
            "worker-src 'self' blob:",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'"
        );
}
