namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>What the browser keeps to be known again: nothing that a script can read or another site can send.</summary>
internal static class SessionCookie
{
    private const string Name = "diary_session";

    /// <summary>The name that browsers accept from the site itself over HTTPS only.</summary>
    private const string SecureName = "__Host-diary_session";

    private const int MaxLength = 100;

    /// <summary>As long as browsers keep a cookie at most: the summer holidays are not the end of a conversation.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    public static string? Read(HttpRequest request) =>
        request.Cookies[NameFor(request)] is { Length: > 0 and <= MaxLength } token ? token : null;

    public static void Write(HttpContext http, string token) =>
        http.Response.Cookies.Append(NameFor(http.Request), token, Options(http.Request, Lifetime));

    public static void Forget(HttpContext http) =>
        http.Response.Cookies.Delete(NameFor(http.Request), Options(http.Request, null));

    private static string NameFor(HttpRequest request) => request.IsHttps ? SecureName : Name;

    private static CookieOptions Options(HttpRequest request, TimeSpan? lifetime) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/",
            MaxAge = lifetime,
            IsEssential = true,
        };
}
