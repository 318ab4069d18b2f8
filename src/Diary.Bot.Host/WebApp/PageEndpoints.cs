using System.Buffers.Text;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;

namespace Diary.Bot.Host.WebApp;

/// <summary>The page and what it loads. Nothing comes from another host, and nothing but these files can run.</summary>
internal sealed class PageEndpoints(WebAppFiles files)
{
    private const string NoncePlace = "{{nonce}}";
    private const int NonceBytes = 16;

    public IResult Show(HttpContext http)
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        PageSecurity.Protect(http, nonce);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(
            files.Page.Replace(NoncePlace, nonce, StringComparison.Ordinal),
            MediaTypeNames.Text.Html,
            Encoding.UTF8
        );
    }

    public IResult Asset(HttpContext http, string name)
    {
        if (files.Open(name, http.Request.Headers.AcceptEncoding.ToString()) is not var (bytes, encoding))
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = "public, max-age=31536000, immutable";
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return Results.Stream(bytes, ContentTypeOf(name));
    }

    private static string ContentTypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/plain; charset=utf-8",
        };
}
