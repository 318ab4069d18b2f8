using System.Text;

namespace Diary.TelegramSimulator.Page;

/// <summary>The page where one talks to the bot as several people. Only JSON is taken, which no foreign page can post.</summary>
internal static class PageRoutes
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

    public static void Map(WebApplication app, PagePeople people)
    {
        app.MapGet("/", (HttpContext context) => Asset(context, "index.html", "text/html; charset=utf-8"));
        foreach (var script in (string[])["page.js", "rich.js"])
        {
            app.MapGet($"/{script}", (HttpContext context) => Asset(context, script, "text/javascript; charset=utf-8"));
        }
        foreach (var style in (string[])["page.css", "chat.css"])
        {
            app.MapGet($"/{style}", (HttpContext context) => Asset(context, style, "text/css; charset=utf-8"));
        }
        app.MapGet(
            "/page/state",
            () => Results.Text(PageState.Of(people).ToJsonString(), "application/json", Encoding.UTF8)
        );
        app.MapPost("/page/people", (NewPerson person) => Added(people, person));
        app.MapPost("/page/say", (Saying saying) => SayAsync(people, saying));
        app.MapPost("/page/press", (Pressing pressing) => PressAsync(people, pressing));
        app.MapPost("/page/block", (Blocking blocking) => BlockAsync(people, blocking));
        app.MapPost("/page/file", (Sending sending) => SendAsync(people, sending));
    }

    private static IResult Asset(HttpContext context, string name, string type)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(typeof(PageRoutes).Assembly.GetManifestResourceStream($"page/{name}")!, type);
    }

    private static IResult Added(PagePeople people, NewPerson person)
    {
        var name = person.Name.Trim();
        return name.Length == 0 ? Results.BadRequest() : Results.Json(new { people.Add(name, person.Language).Id });
    }

    private static async Task<IResult> SayAsync(PagePeople people, Saying saying)
    {
        if (people.Find(saying.Person) is not { } user || string.IsNullOrWhiteSpace(saying.Text))
        {
            return Results.BadRequest();
        }
        await user.SendAsync(saying.Text.Trim());
        return Results.NoContent();
    }

    private static async Task<IResult> PressAsync(PagePeople people, Pressing pressing)
    {
        var message = people.Find(pressing.Person)?.Chat.Messages.FirstOrDefault(m => m.Id == pressing.Message);
        var data = message?.ButtonRows.ElementAtOrDefault(pressing.Row)?.ElementAtOrDefault(pressing.Column)?.Data;
        if (message is null || data is null)
        {
            return Results.BadRequest();
        }
        await people.Find(pressing.Person)!.PressDataAsync(message, data);
        return Results.NoContent();
    }

    private static async Task<IResult> BlockAsync(PagePeople people, Blocking blocking)
    {
        if (people.Find(blocking.Person) is not { } user)
        {
            return Results.BadRequest();
        }
        await (blocking.IsBlocked ? user.BlockAsync() : user.UnblockAsync());
        return Results.NoContent();
    }

    private static async Task<IResult> SendAsync(PagePeople people, Sending sending)
    {
        if (people.Find(sending.Person) is not { } user)
        {
            return Results.BadRequest();
        }
        await (
            sending.Type.StartsWith("image/", StringComparison.Ordinal)
                ? user.SendPhotoAsync(sending.Content)
                : user.SendDocumentAsync(sending.Name, sending.Content, sending.Type)
        );
        return Results.NoContent();
    }

    private sealed record NewPerson(string Name, string Language);

    private sealed record Saying(long Person, string Text);

    private sealed record Pressing(long Person, long Message, int Row, int Column);

    private sealed record Blocking(long Person, bool IsBlocked);

    private sealed record Sending(long Person, string Name, string Type, byte[] Content);
}
