using Microsoft.AspNetCore.Mvc;

namespace Diary.Bot.Host.WebApp;

/// <summary>The web chat at <c>/</c>. It stands on Direct Line, which has to be added as well.</summary>
public static class WebAppSetup
{
    public static IServiceCollection AddWebApp(this IServiceCollection services) =>
        services.AddSingleton<WebAppFiles>().AddSingleton<PageEndpoints>().AddSingleton<SessionEndpoints>();

    public static IEndpointRouteBuilder MapWebApp(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", (HttpContext http, [FromServices] PageEndpoints e) => e.Show(http));
        endpoints.MapGet(
            "/webchat/{name}",
            (HttpContext http, string name, [FromServices] PageEndpoints e) => e.Asset(http, name)
        );
        endpoints.MapPost(
            "/webchat/session",
            (HttpContext http, [FromServices] SessionEndpoints e) => e.OpenAsync(http)
        );
        endpoints.MapDelete(
            "/webchat/session",
            (HttpContext http, [FromServices] SessionEndpoints e) => e.CloseAsync(http)
        );
        return endpoints;
    }
}
