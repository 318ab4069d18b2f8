namespace Diary.Testing.Doors;

/// <summary>
/// How one channel carries what a person does, and what they see of the bot. Every act returns when the diary has accepted
/// it; the answer comes later.
/// </summary>
public interface IWire : IDisposable
{
    /// <summary>The channel's name in the diary's rows.</summary>
    string Channel { get; }

    /// <summary>The channel's name of the conversation.</summary>
    string ConversationKey { get; }

    /// <summary>The channel's name of the person.</summary>
    string UserKey { get; }

    Task SayAsync(string text);

    /// <param name="button">Also one that was never shown, as a forged client sends.</param>
    Task PressAsync(Answer under, AnswerButton button);

    Task SendFileAsync(string name, string contentType, byte[] content);

    /// <summary>What the bot has said since the last reading.</summary>
    Task<IReadOnlyList<Answer>> ReadAsync();
}
