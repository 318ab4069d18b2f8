using Diary.Domain.Files;

namespace Diary.Dialogs.Files;

/// <summary>How large something is, in the unit that reads best. Part of other views.</summary>
public sealed record FileSize(decimal Amount, FileSizeUnit Unit)
{
    private const decimal Step = 1024;

    public static FileSize Of(long bytes)
    {
        var kilobytes = bytes / Step;
        return kilobytes < Step ? new FileSize(Math.Ceiling(kilobytes), FileSizeUnit.Kilobytes)
            : kilobytes < Step * Step ? new FileSize(Math.Round(kilobytes / Step, 1), FileSizeUnit.Megabytes)
            : new FileSize(Math.Round(kilobytes / Step / Step, 1), FileSizeUnit.Gigabytes);
    }
}

public enum FileSizeUnit
{
    Kilobytes,
    Megabytes,
    Gigabytes,
}

/// <summary>A file by name. Part of other views.</summary>
public sealed record FileLine(string Name, FileSize Size)
{
    public static FileLine Of(PersonalFile file) => new(file.Name, FileSize.Of(file.Length));
}

/// <summary>What became of files that somebody sent. Part of other views.</summary>
/// <param name="LargestFile">What this person may send at most.</param>
public sealed record TakenFiles(IReadOnlyList<FileLine> Kept, IReadOnlyList<RefusedFile> Refused, FileSize LargestFile)
{
    public static TakenFiles Of(KeptFiles files, FileAllowance allowance) =>
        new([.. files.Kept.Select(FileLine.Of)], files.Refused, FileSize.Of(allowance.LargestFile));
}
