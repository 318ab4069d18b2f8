namespace Diary.TelegramSimulator.Profile;

/// <summary>Methods that change nothing a test or a person here could see; they are checked, written down and answered True.</summary>
internal static class QuietMethods
{
    public static readonly string[] Names =
    [
        "setMyDescription",
        "setMyShortDescription",
        "setMyName",
        "setChatMenuButton",
        "setMyDefaultAdministratorRights",
        "setMessageReaction",
        "pinChatMessage",
        "unpinChatMessage",
        "unpinAllChatMessages",
        "setPassportDataErrors",
        "logOut",
        "close",
    ];
}
