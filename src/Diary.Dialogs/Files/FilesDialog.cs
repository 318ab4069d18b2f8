using System.Globalization;
using System.Text;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Turns;
using Diary.Domain.Files;

namespace Diary.Dialogs.Files;

/// <summary>«Мои файлы», «где моя презентация».</summary>
public sealed class FilesDialog(FileArchive archive) : Dialog
{
    public const string Name = "files";
    private const int OnPage = 8;
    private const char Separator = ';';

    public override string Id => Name;

    /// <summary>To the list from its beginning.</summary>
    internal static string Button { get; } = Code(0, null);

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var (page, words) = Read(turn, arguments);
        var search = FileWords.Search(words);
        var found = await archive.ReadAsync(turn.Viewer!, search, page * OnPage, OnPage, cancellationToken);
        turn.Show(
            new FilesView(
                words,
                found.Count,
                [.. found.Files.Select((file, index) => Row(turn, file, (page * OnPage) + index + 1))],
                FileSize.Of(found.Taken),
                FileSize.Of(found.Quota),
                page > 0 ? Code(page - 1, words) : null,
                (page + 1) * OnPage < found.Count ? Code(page + 1, words) : null,
                words is null ? null : Button
            )
        );
    }

    private static (int Page, string? Words) Read(TurnContext turn, string? arguments)
    {
        if (turn.Button is null)
        {
            return (0, FileWords.Named(WithoutCommand(turn.Text)));
        }

        var parts = (arguments ?? "").Split(Separator, 2);
        var isPage = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return (isPage ? page : 0, parts is [_, { Length: > 0 } words] ? words : null);
    }

    /// <summary>«/files реферат» looks for what follows.</summary>
    private static string WithoutCommand(string text) =>
        !text.StartsWith('/') ? text
        : text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? text[end..]
        : "";

    private static FileRow Row(TurnContext turn, PersonalFile file, int number) =>
        new(
            number,
            FileLine.Of(file),
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(file.CreatedAt, turn.TimeZone).DateTime),
            FileDialog.SendButton(file.Id)
        );

    /// <summary>Of many words as many as a button holds.</summary>
    private static string Code(int page, string? words)
    {
        var start = $"{page.ToString(CultureInfo.InvariantCulture)}{Separator}";
        var kept = words ?? "";
        while (Encoding.UTF8.GetByteCount(ButtonCodes.ForDialog(Name, start + kept)) > ButtonCodes.MaxBytes)
        {
            kept = kept[..^1].TrimEnd();
        }

        return ButtonCodes.ForDialog(Name, start + kept);
    }
}
