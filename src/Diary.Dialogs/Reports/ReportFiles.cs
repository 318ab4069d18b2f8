using System.Globalization;
using Diary.Dialogs.Files;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Reports;

/// <summary>Makes the rows of an answer into a file and says it.</summary>
public sealed class ReportFiles(TurnTools tools)
{
    private const int LongestName = 120;
    private const int MostNames = 2;

    internal void Send(TurnContext turn, ReportFormat format, LastAsked question)
    {
        var report = Read(turn);
        var back = DiaryQuery.Decode(question.Query) is { } query ? DayNavigator.Code(question.Dialog, query) : null;
        if (report.IsEmpty)
        {
            turn.Say(new ReportEmptyView(report.Title, report.Notes, back));
            return;
        }

        var bytes = format.Write(report);
        var names = report.Sections.Select(section => section.Name).OfType<string>().Distinct().ToList();
        turn.Say(
            new ReportSentView(
                report.Title,
                names,
                report.Sections.Sum(section => section.Rows.Count),
                FileSize.Of(bytes.Length),
                [
                    .. ReportFormat
                        .All.Where(other => other != format)
                        .Select(other => (other.Key, Code: ReportCode.Of(other, question)))
                        .Where(other => other.Code is not null)
                        .Select(other => new ReportButton(other.Key, other.Code!)),
                ],
                back
            ),
            new Attachment(
                format.ContentType,
                $"data:{format.ContentType};base64,{Convert.ToBase64String(bytes)}",
                NameOf(names, report.Title) + format.Ending
            )
        );
    }

    private ReportDocument Read(TurnContext turn)
    {
        var now = turn.LocalNow;
        var frame = tools.Templates.RenderDocument(
            new ReportFrameView(turn.Today, TimeOnly.FromDateTime(now.DateTime)),
            turn.Voice
        );
        List<string> lines =
        [
            .. frame.Blocks.OfType<ParagraphBlock>().Select(line => PlainTextEncoder.TextOf(line.Runs)),
        ];
        var words = new ReportWords(lines[1], lines[2], lines[3], CultureInfo.GetCultureInfo(turn.Voice.Language.Code));
        return ReportReading.Of(turn.Tables, lines[0], words);
    }

    /// <summary>Whose and what, without anything that a file system takes for more than a letter.</summary>
    private static string NameOf(List<string> names, string title)
    {
        var whole = names.Count is > 0 and <= MostNames ? $"{string.Join(", ", names)} — {title}" : title;
        var safe = string.Concat(whole.Select(letter => IsSafe(letter) ? letter : ' '));
        var words = string.Join(' ', safe.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (words.Length > LongestName ? words[..LongestName] : words).Trim(' ', '.');
    }

    private static bool IsSafe(char letter) =>
        char.IsLetterOrDigit(letter) || letter is ' ' or ',' or '.' or '-' or '–' or '—' or '(' or ')';
}
