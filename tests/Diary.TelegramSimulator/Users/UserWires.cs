using Diary.TelegramSimulator.Files;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Updates;

namespace Diary.TelegramSimulator.Users;

/// <summary>What a person's client is connected to.</summary>
internal sealed record UserWires(
    ChatBook Chats,
    UpdateQueue Updates,
    CallbackBook Callbacks,
    FileStore Files,
    TimeSpan Patience
);
