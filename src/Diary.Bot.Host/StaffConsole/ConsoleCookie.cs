using System.Security.Cryptography;
using System.Text;
using Diary.Domain.StaffConsole;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>
/// What the browser keeps: a token that opens nothing before a code was typed, and a session afterwards. The word that
/// every form has to carry is made of it, so that whoever cannot read the cookie cannot send a form.
/// </summary>
internal static class ConsoleCookie
{
    public const string FormField = "word";
    private const string Name = "diary_console";

    /// <summary>The name that browsers accept from the site itself over HTTPS only.</summary>
    private const string SecureName = "__Host-diary_console";

    private const int MaxLength = 100;
    private static readonly byte[] Purpose = "diary console form"u8.ToArray();

    public static string? Read(HttpRequest request) =>
        request.Cookies[NameFor(request)] is { Length: > 0 and <= MaxLength } token ? token : null;

    /// <summary>The browser's token; a new one where it has none.</summary>
    public static string Ensure(HttpContext http)
    {
        if (Read(http.Request) is { } token)
        {
            return token;
        }

        var fresh = ConsoleSessions.NewToken();
        Write(http, fresh);
        return fresh;
    }

    public static void Write(HttpContext http, string token) =>
        http.Response.Cookies.Append(NameFor(http.Request), token, Options(http.Request));

    public static void Forget(HttpContext http) =>
        http.Response.Cookies.Delete(NameFor(http.Request), Options(http.Request));

    public static string FormWordOf(string token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), Purpose));

    public static bool IsFormWord(string token, string? word) =>
        word is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(FormWordOf(token)),
            Encoding.UTF8.GetBytes(word)
        );

    private static string NameFor(HttpRequest request) => request.IsHttps ? SecureName : Name;

    private static CookieOptions Options(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/",
            IsEssential = true,
        };
}
