using Diary.Domain.StaffConsole;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>
/// Stands before every page: a form without its word is refused whoever sends it, and but for the page of signing in
/// nobody comes past who has no session at this moment.
/// </summary>
internal sealed class ConsoleGate(ConsoleSessions sessions) : IAsyncAuthorizationFilter
{
    private const string VisitKey = "console.visit";

    public static ConsoleVisit? VisitOf(HttpContext http) => http.Items[VisitKey] as ConsoleVisit;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is not PageActionDescriptor page)
        {
            return;
        }

        var http = context.HttpContext;
        if (!IsReading(http.Request) && !await HasFormWordAsync(http))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return;
        }

        var visit = ConsoleCookie.Read(http.Request) is { } token
            ? await sessions.FindAsync(token, http.RequestAborted)
            : null;
        http.Items[VisitKey] = visit;
        if (visit is null && !page.ViewEnginePath.Equals(Pages.SignInModel.Path, StringComparison.Ordinal))
        {
            context.Result = SignIn(http);
        }
    }

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static async Task<bool> HasFormWordAsync(HttpContext http)
    {
        var request = http.Request;
        if (
            ConsoleCookie.Read(request) is not { } token
            || request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin")
            || !request.HasFormContentType
        )
        {
            return false;
        }

        try
        {
            var form = await request.ReadFormAsync(http.RequestAborted);
            return ConsoleCookie.IsFormWord(token, form[ConsoleCookie.FormField]);
        }
        catch (InvalidDataException)
        {
            // Longer than any form of ours.
            return false;
        }
    }

    private static IActionResult SignIn(HttpContext http)
    {
        var request = http.Request;
        if (request.Headers.ContainsKey("HX-Request"))
        {
            http.Response.Headers["HX-Redirect"] = StaffConsoleSetup.Root + Pages.SignInModel.Path;
            return new StatusCodeResult(StatusCodes.Status401Unauthorized);
        }

        var back = IsReading(request) ? request.Path + request.QueryString.ToString() : null;
        return new RedirectToPageResult(Pages.SignInModel.Path, new { back });
    }
}
