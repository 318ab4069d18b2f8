namespace Diary.Domain.Access;

public static class AuditActions
{
    public const string InviteIssued = "invite.issued";
    public const string InviteRedeemed = "invite.redeemed";
    public const string BindingRevoked = "binding.revoked";
    public const string LanguageChanged = "language.changed";
    public const string DiaryRead = "diary.read";
    public const string BindingReplaced = "binding.replaced";
    public const string ConsoleCodeIssued = "console.code";
    public const string ConsoleOpened = "console.opened";
    public const string ConsoleClosed = "console.closed";
}
