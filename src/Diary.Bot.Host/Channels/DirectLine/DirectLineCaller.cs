namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Who is calling and in which conversation, as the token says. Nothing of this is taken from elsewhere.</summary>
public sealed record DirectLineCaller(string User, string Conversation, string? Name)
{
    /// <summary>Somebody nobody has met, in a conversation that has not begun.</summary>
    public static DirectLineCaller NewPerson(string? user = null, string? name = null) =>
        new(user ?? DirectLineIds.NewUser(), DirectLineIds.NewConversation(), name);
}
