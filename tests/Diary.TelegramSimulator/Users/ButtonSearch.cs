using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Waiting;

namespace Diary.TelegramSimulator.Users;

/// <summary>Finds a button by its words: the very words first, else a part of them.</summary>
internal static class ButtonSearch
{
    public static (ChatMessage Message, Button Button) Newest(ChatView chat, string words)
    {
        foreach (var message in chat.FromBot.Reverse())
        {
            if (Match(message, words) is { } button)
            {
                return (message, button);
            }
        }
        throw new SimulatorException($"There is no button «{words}» in the chat:\n{chat}");
    }

    public static Button Under(ChatMessage message, string words) =>
        Match(message, words) ?? throw new SimulatorException($"There is no button «{words}» under\n  {message}");

    /// <summary>Only the very words count here: what is typed and what is pressed look the same to the bot.</summary>
    public static Button? OnKeyboard(ChatView chat, string words) =>
        chat.Keyboard.SelectMany(row => row).FirstOrDefault(button => button.Text == words);

    private static Button? Match(ChatMessage message, string words)
    {
        var buttons = message.Buttons.ToList();
        return buttons.Find(b => b.Text == words)
            ?? buttons.Find(b => b.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
    }
}
