namespace Diary.Dialogs.Schema;

/// <summary>The kinds of activity this bot sends or receives, as the Bot Framework Activity specification names them.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Event = "event";
    public const string Typing = "typing";

    /// <summary>The answer to a pressed button; Telegram needs one to stop the button's spinner.</summary>
    public const string InvokeResponse = "invokeResponse";
}
