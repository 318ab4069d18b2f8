using Diary.Domain.Database;
using Diary.Domain.StaffConsole;
using Microsoft.AspNetCore.Mvc;

namespace Diary.Bot.Host.StaffConsole.Pages;

internal sealed class SignOutModel(ConsoleSessions sessions, DiaryDbContext db) : ConsolePage
{
    public IActionResult OnGet() => Redirect(StaffConsoleSetup.Root);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAsync(Visit, everywhere: false, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        ConsoleCookie.Forget(HttpContext);
        return RedirectToPage(SignInModel.Path);
    }
}
