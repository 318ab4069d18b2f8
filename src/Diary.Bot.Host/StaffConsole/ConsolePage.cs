using Diary.Bot.Host.WebApp;
using Diary.Domain.StaffConsole;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>What every page of the console has: who looks at it, the words of their language, the word of its forms.</summary>
public abstract class ConsolePage : PageModel
{
    internal ConsoleVisit Visit =>
        ConsoleGate.VisitOf(HttpContext) ?? throw new InvalidOperationException("The gate let somebody in.");

    internal bool IsSignedIn => ConsoleGate.VisitOf(HttpContext) is not null;

    internal ConsoleText Words =>
        Services
            .GetRequiredService<ConsoleTexts>()
            .In(
                ConsoleGate.VisitOf(HttpContext)?.Viewer.Language
                    ?? Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value
            );

    internal string FormWord => ConsoleCookie.FormWordOf(ConsoleCookie.Ensure(HttpContext));

    internal string Asset(string name) => Services.GetRequiredService<WebAppFiles>().PathOf(name);

    private IServiceProvider Services => HttpContext.RequestServices;

    /// <summary>The same for what there is not and for what is not the viewer's.</summary>
    internal IActionResult Missing() =>
        new PartialViewResult
        {
            ViewName = "_Missing",
            StatusCode = StatusCodes.Status404NotFound,
            ViewData = new ViewDataDictionary<ConsolePage>(ViewData, this),
        };
}
