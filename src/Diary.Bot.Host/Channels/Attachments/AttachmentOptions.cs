namespace Diary.Bot.Host.Channels.Attachments;

/// <summary>Section <c>Files</c> of the configuration.</summary>
public sealed class AttachmentOptions
{
    public const string Section = "Files";

    /// <summary>The folder where received files are kept; hosts that share a database share it.</summary>
    public string Path { get; set; } = "data/files";
}
