namespace Diary.Domain.Files;

/// <summary>Why a file was not taken, or is not given.</summary>
public enum FileRefusal
{
    /// <summary>Somebody else's, or there is no such file: the two look the same.</summary>
    NotYours,
    Empty,

    /// <summary>Larger than this person may send.</summary>
    TooLarge,

    /// <summary>A program, an archive, or nothing that anybody knows.</summary>
    NotTaken,

    /// <summary>It says that it is a picture and cannot be read as one.</summary>
    Damaged,

    /// <summary>Opened, it would be thousands of times larger than it looks.</summary>
    Bomb,

    /// <summary>The virus scanner found something.</summary>
    Infected,

    /// <summary>The virus scanner does not answer: nothing is taken unseen.</summary>
    ScannerAway,

    /// <summary>The person's room is full.</summary>
    OverQuota,

    /// <summary>More files at once than anybody needs.</summary>
    TooMany,

    /// <summary>The channel does not have it any more.</summary>
    Gone,

    /// <summary>The channel does not answer now.</summary>
    ChannelAway,
}
