using System.Net;
using Diary.Bot.Host.Conversations;
using Diary.Domain.Access;
using Diary.Domain.Demo;
using Diary.Domain.StaffConsole;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.StaffConsole;

public sealed class SignInTests(DemoDiaries diaries)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDoor]
    public async Task The_bots_code_opens_the_console_once(Door door, DatabaseKind kind)
    {
        using var teacher = await diaries.MeetAsync(door, kind, DemoRole.Teacher);
        var host = (await diaries.OfAsync(kind)).Host.Address;
        using var browser = new ConsoleBrowser(host);
        using var other = new ConsoleBrowser(host);
        var said = await teacher.AskAsync("код для консоли");
        var code = ConsoleBrowser.CodeIn(said.Text);

        using var opened = await browser.SignInAsync(code.ToLowerInvariant());
        using var again = await other.SignInAsync(code);
        var page = await browser.ReadAsync("/console");

        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.Contains("Алгебра", page, StringComparison.Ordinal);
        Assert.Contains("9А", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Families_get_no_code_and_strangers_see_the_page_of_signing_in(DatabaseKind kind)
    {
        var host = (await diaries.OfAsync(kind)).Host.Address;
        using var parent = await diaries.MeetAsync(Door.WebChat, kind, DemoRole.Parent);
        using var student = await diaries.MeetAsync(Door.WebChat, kind, DemoRole.Student);
        using var stranger = new ConsoleBrowser(host);

        Assert.Equal("", ConsoleBrowser.CodeIn((await parent.AskAsync("/console")).Text));
        Assert.Equal("", ConsoleBrowser.CodeIn((await student.AskAsync("/console")).Text));
        using var answer = await stranger.GetAsync("/console?group=1");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/console/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var page = await stranger.GetAsync("/console/sign-in");
        Assert.Contains(
            "frame-ancestors 'none'",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(["DENY"], page.Headers.GetValues("X-Frame-Options"));
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/console")]
    [InlineData("/\\evil.example")]
    [InlineData("/jobs")]
    [InlineData("/console.evil.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string back)
    {
        using var teacher = await diaries.MeetAsync(Door.WebChat, DatabaseKind.Sqlite, DemoRole.Teacher);
        using var browser = new ConsoleBrowser((await diaries.OfAsync(DatabaseKind.Sqlite)).Host.Address);
        var code = ConsoleBrowser.CodeIn((await teacher.AskAsync("/console")).Text);

        using var answer = await browser.SignInAsync(code, back);

        Assert.Equal("/console", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Who_becomes_somebody_else_in_the_chat_or_signs_out_is_out_at_once(DatabaseKind kind)
    {
        var world = await diaries.OfAsync(kind);
        using var teacher = await diaries.MeetAsync(Door.WebChat, kind, DemoRole.Teacher);
        using var leaving = await ConsoleBrowser.SignInAsync(world.Host.Address, teacher);
        using var staying = await ConsoleBrowser.SignInAsync(world.Host.Address, teacher);
        var word = ConsoleBrowser.FormWordIn(await leaving.ReadAsync("/console"));

        using var left = await leaving.PostAsync("/console/sign-out", new() { ["word"] = word });
        using var afterLeaving = await leaving.GetAsync("/console");
        using var before = await staying.GetAsync("/console");
        await using (var db = world.Database.CreateDbContext())
        {
            var hash = staying.TokenHash;
            var session = await db.ConsoleSessions.SingleAsync(s => s.TokenHash == hash, Cancel);
            var binding = await db.ChannelBindings.SingleAsync(b => b.Id == session.BindingId, Cancel);
            binding.Revoke(TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }

        using var after = await staying.GetAsync("/console");

        Assert.Equal(HttpStatusCode.Redirect, afterLeaving.StatusCode);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }
}
