using System.Security.Cryptography;
using Diary.Domain.Database;
using Diary.Domain.StaffConsole;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.StaffConsole.Pages;

internal sealed class SignInModel(ConsoleCodeBook codes, ConsoleSessions sessions, DiaryDbContext db, SignInPace pace)
    : ConsolePage
{
    public const string Path = "/SignIn";
    private const int MaxCodeLength = 40;

    /// <summary>Where the browser wanted to go; only pages of the console count.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public string? Problem { get; private set; }

    public IActionResult OnGet() => IsSignedIn ? Redirect(StaffConsoleSetup.Root) : Page();

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellationToken)
    {
        if (!pace.Allows())
        {
            return Refused(ConsoleRefusal.TooManyTries);
        }

        var used = await codes.UseAsync(code is { Length: <= MaxCodeLength } ? code : "", From, cancellationToken);
        if (!used.Succeeded(out var good, out var refusal))
        {
            await db.SaveChangesAsync(cancellationToken);
            return Refused(refusal);
        }

        var token = sessions.Open(good);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody used the same code at this moment.
            return Refused(ConsoleRefusal.WrongCode);
        }

        ConsoleCookie.Write(HttpContext, token);
        return LocalRedirect(IsOurs(Back) ? Back! : StaffConsoleSetup.Root);
    }

    /// <summary>The address of the browser, as a hash: enough to count its tries by.</summary>
    private string From =>
        Convert.ToHexStringLower(SHA256.HashData(HttpContext.Connection.RemoteIpAddress?.GetAddressBytes() ?? []));

    private bool IsOurs(string? back) =>
        back is not null
        && Url.IsLocalUrl(back)
        && (back == StaffConsoleSetup.Root || back.StartsWith(StaffConsoleSetup.Root + "/", StringComparison.Ordinal));

    private PageResult Refused(ConsoleRefusal refusal)
    {
        Problem = refusal is ConsoleRefusal.TooManyTries ? "tooManyTries" : "wrongCode";
        Response.StatusCode =
            refusal is ConsoleRefusal.TooManyTries
                ? StatusCodes.Status429TooManyRequests
                : StatusCodes.Status403Forbidden;
        return Page();
    }
}
