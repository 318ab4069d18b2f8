using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Homework.Keeping;

/// <summary>What the buttons of those who keep the journal carry.</summary>
internal static class KeepingCodes
{
    public const string Dialog = "hk";
    public const char Withdraw = 'w';
    public const char WithdrawSurely = 'y';
    public const char Restore = 'r';
    public const char History = 'h';
    public const char SaveTemplate = 'p';

    public static string Of(Guid homework, char act) => ButtonCodes.ForDialog(Dialog, $"{ShortId.Of(homework)}{act}");
}
