using Diary.Domain.Access;

namespace Diary.Domain.Files;

/// <summary>Section <c>Files:Limits</c> of the configuration: how much everybody may send and keep.</summary>
public sealed class FileLimits
{
    public const string Section = "Files:Limits";

    /// <summary>In one message.</summary>
    public const int MostFiles = 10;

    /// <summary>Students and their families.</summary>
    public FileAllowance Family { get; set; } = new() { LargestFile = 10 * Megabyte, Quota = 1024 * Megabyte };

    /// <summary>Whoever works at the school. Telegram gives bots no file over 20 MB.</summary>
    public FileAllowance Staff { get; set; } = new() { LargestFile = 20 * Megabyte, Quota = 5 * 1024 * Megabyte };

    private const long Megabyte = 1024 * 1024;

    public FileAllowance Of(Viewer viewer) => viewer.Posts.Count > 0 ? Staff : Family;
}

/// <summary>In bytes.</summary>
public sealed class FileAllowance
{
    public long LargestFile { get; set; }

    /// <summary>All that somebody keeps or has attached to anything.</summary>
    public long Quota { get; set; }
}
