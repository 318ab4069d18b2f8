using Diary.Domain.Files;

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

/// <param name="FileId">A file Telegram already has; else <paramref name="Bytes"/>, or what is kept.</param>
internal sealed record TelegramFile(bool IsPicture, string? Name, byte[]? Bytes, string? FileId)
{
    public const string Photo = "photo";
    public const string Document = "document";

    /// <summary>A file of the diary.</summary>
    public PersonalFile? Kept { get; init; }

    /// <summary>As what it is sent: Telegram's name of it is good for that only.</summary>
    public string Form => IsPicture ? Photo : Document;
}
