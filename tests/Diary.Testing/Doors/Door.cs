namespace Diary.Testing.Doors;

/// <summary>Where people come in.</summary>
public enum Door
{
    Telegram,
    WebChat,
}
