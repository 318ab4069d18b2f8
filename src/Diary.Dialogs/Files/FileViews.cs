using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Files;

/// <summary>What somebody has kept.</summary>
/// <param name="Words">What was looked for; null for everything.</param>
/// <param name="Count">How many there are, with those on other pages.</param>
/// <param name="NewerButton">To the page before; null on the first.</param>
/// <param name="OlderButton">To the page after; null on the last.</param>
/// <param name="AllButton">From a search to everything.</param>
public sealed record FilesView(
    string? Words,
    int Count,
    IReadOnlyList<FileRow> Rows,
    FileSize Taken,
    FileSize Quota,
    string? NewerButton,
    string? OlderButton,
    string? AllButton
) : ITemplateView;

/// <summary>One file of the list. Part of other views.</summary>
public sealed record FileRow(int Number, FileLine File, DateOnly Date, string Button);

/// <summary>A file, sent again.</summary>
/// <param name="DeleteButton">Null when it is another person's.</param>
public sealed record FileSentView(FileLine File, string? DeleteButton, string ListButton) : ITemplateView;

public sealed record FileDeletedView(FileLine File, string RestoreButton, string ListButton) : ITemplateView;

public sealed record FileRestoredView(FileLine File, string ListButton) : ITemplateView;

public sealed record FileNotFoundView(string ListButton) : ITemplateView;

/// <summary>Files came and nothing was said: what are they for?</summary>
/// <param name="HandInButton">For families: hands them in as homework.</param>
public sealed record IncomingFilesView(
    IReadOnlyList<string> Names,
    string KeepButton,
    string? HandInButton,
    string DropButton
) : ITemplateView;

public sealed record FilesKeptView(TakenFiles Files, string ListButton) : ITemplateView;

public sealed record FilesDroppedView : ITemplateView;
