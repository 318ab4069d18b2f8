namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>What goes to Telegram in one call.</summary>
internal abstract record TelegramPart
{
    private TelegramPart() { }

    public sealed record Rich(string Html) : TelegramPart;

    public sealed record Classic(string Html) : TelegramPart;

    public sealed record Plain(string Text) : TelegramPart;

    public sealed record File(TelegramFile Content) : TelegramPart;
}

/// <param name="FileId">A file Telegram already has; else <paramref name="Bytes"/>.</param>
internal sealed record TelegramFile(bool IsPicture, string? Name, byte[]? Bytes, string? FileId);
