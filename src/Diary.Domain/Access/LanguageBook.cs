using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Access;

/// <summary>The language in which the bot speaks to an account. It leaves the commit to the turn.</summary>
public sealed class LanguageBook(DiaryDbContext db, AuditLog audit)
{
    public async Task ChangeAsync(Viewer viewer, string language, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.SingleAsync(account => account.Id == viewer.AccountId, cancellationToken);
        account.Language = language;
        audit.Add(AuditActions.LanguageChanged, nameof(Account), account.Id, accountId: account.Id);
    }
}
