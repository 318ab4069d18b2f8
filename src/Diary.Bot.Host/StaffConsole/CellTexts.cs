using System.Text.RegularExpressions;
using Diary.Dialogs.MarkEntry;
using Diary.Domain.Attendance;
using Diary.Domain.Marks;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>Reads what was typed into cells: marks as in the chat, letters of the school's own table.</summary>
internal static partial class CellTexts
{
    private const string WasThere = "+";
    private const char BeforeLetter = '|';

    public static ReadCells Read(FilledForm form, IReadOnlyList<AttendanceLetter> letters)
    {
        var lines = (form.Cells ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > MarkSheet.MaxEntries)
        {
            return new ReadCells(null, "tooManyLines", []);
        }

        var (marks, noted, unread) = (new List<CellEntry>(), new List<LetterEdit>(), new List<string>());
        foreach (var parts in lines.Select(line => line.Trim('\r').Split('\t')))
        {
            if (parts is not [var id, var seen, var text] || !Guid.TryParse(id, out var student))
            {
                return new ReadCells(null, "unreadable", []);
            }

            var stood = seen.Split(BeforeLetter, 2);
            var letter = stood is [_, { Length: > 0 } code] ? code : null;
            if (!Put(text.Trim(), student, Marks(stood[0]), letter, letters, marks, noted))
            {
                unread.Add(text);
            }
        }

        return unread.Count > 0
            ? new ReadCells(null, "notRead", unread)
            : new ReadCells(
                new ColumnEntries(
                    form.Lesson,
                    form.Work is { Length: > 0 } work ? work : MarkSheet.UsualWork,
                    Null(form.Title),
                    marks,
                    noted
                )
                {
                    Reason = Null(form.Reason),
                    AcceptsWarnings = form.Accept,
                },
                lines.Length == 0 ? "unreadable" : null,
                []
            );
    }

    /// <summary>An empty cell takes back the marks, or else the letter; a plus says that the student was there.</summary>
    private static bool Put(
        string text,
        Guid student,
        List<SeenMark> seen,
        string? letter,
        IReadOnlyList<AttendanceLetter> letters,
        List<CellEntry> marks,
        List<LetterEdit> noted
    )
    {
        if (text == WasThere || (text.Length == 0 && seen.Count == 0))
        {
            noted.Add(new LetterEdit(student, letter, null));
            return true;
        }

        if (text.Length == 0)
        {
            marks.Add(new CellEntry(student, seen, []));
            return true;
        }

        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (LetterOf(word, letters) is { } meant)
            {
                noted.Add(new LetterEdit(student, letter, meant.Code));
            }
            else if (MarkToken.Read(word) is { IsAbsent: false } mark)
            {
                marks.Add(new CellEntry(student, seen, mark.Values));
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By the letter itself, by its beginning, or «н» however the school writes it.</summary>
    private static AttendanceLetter? LetterOf(string word, IReadOnlyList<AttendanceLetter> letters) =>
        letters.FirstOrDefault(letter => letter.Code.Equals(word, StringComparison.OrdinalIgnoreCase))
        ?? (
            MarkToken.Read(word) is { IsAbsent: true }
                ? letters.FirstOrDefault(letter => letter.Category is AttendanceCategory.AbsentUnexcused)
            : MarkToken.Read(word) is null
                ? letters.FirstOrDefault(letter => letter.Code.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            : null
        );

    private static List<SeenMark> Marks(string text) =>
        [
            .. Seen()
                .Matches(text)
                .Select(found => new SeenMark(
                    Guid.Parse(found.Groups["id"].Value),
                    int.Parse(found.Groups["version"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
                )),
        ];

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("(?<id>[0-9a-f]{32}):(?<version>[0-9]{1,6})")]
    private static partial Regex Seen();
}

/// <param name="Problem">A word of the page; null where everything was read.</param>
internal sealed record ReadCells(ColumnEntries? Entries, string? Problem, IReadOnlyList<string> Unread);
