using System.Net;
using Diary.Bot.Host.Conversations;
using Diary.Domain.Access;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.StaffConsole;

public sealed class FormTests(DemoDiaries diaries)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Every_form_that_there_is_refuses_who_has_not_its_word(DatabaseKind kind)
    {
        var world = await diaries.OfAsync(kind);
        using var administrator = await diaries.MeetAsync(Door.WebChat, kind, DemoRole.Administrator);
        using var browser = await ConsoleBrowser.SignInAsync(world.Host.Address, administrator);
        using var other = new ConsoleBrowser(world.Host.Address);
        var foreignWord = ConsoleBrowser.FormWordIn(await other.ReadAsync("/console/sign-in"));
        var routes = await FormsAsync(world.Host.App.Services);
        var before = await AuditedAsync(world.Database);

        Assert.Contains("/console", routes);
        Assert.Contains("/console/sign-in", routes);
        foreach (var route in routes)
        {
            foreach (var word in new[] { "", foreignWord })
            {
                using var answer = await browser.PostAsync(route, new() { ["word"] = word, ["everything"] = "1" });
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{route}: {answer.StatusCode}");
            }
        }

        Assert.Equal(before, await AuditedAsync(world.Database));
    }

    private static async Task<List<string>> FormsAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new List<string>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                continue;
            }

            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            routes.AddRange(
                compiled
                    .HandlerMethods!.Where(handler => handler.HttpMethod != "Get")
                    .Select(handler =>
                        "/" + endpoint.RoutePattern.RawText + (handler.Name is null ? "" : "?handler=" + handler.Name)
                    )
            );
        }

        return routes;
    }

    private static async Task<int> AuditedAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.AuditEntries.CountAsync(entry => entry.Action != AuditActions.DiaryRead, Cancel);
    }
}
