using System.Net;
using System.Text.RegularExpressions;
using Diary.Domain.Access;
using Diary.Domain.Demo;
using Diary.Domain.Marks;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>Each test has a diary of its own: it writes into a journal that others read.</summary>
public sealed partial class JournalPageTests
{
    private static readonly string[] Typed = ["5", "4", "3", "2"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind> Databases => [.. Enum.GetValues<DatabaseKind>()];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_pasted_column_is_written_at_once_and_marks_of_before_are_not_lost(DatabaseKind kind)
    {
        await using var world = await DiaryWorld.CreateAsync(kind);
        await world.StartAsync();
        using var teacher = await world.MeetAsync(Door.WebChat, DemoRole.Teacher);
        using var browser = await ConsoleBrowser.SignInAsync(world.Host.Address, teacher);
        var (path, page) = await OpenJournalAsync(browser);
        var lesson = Lessons().Matches(page).Select(found => found.Groups["id"].Value).Last();
        var students = Students().Matches(page).Select(found => found.Groups["id"].Value).ToList();
        Assert.True(students.Count > 15);
        var form = new Dictionary<string, string>
        {
            ["word"] = ConsoleBrowser.FormWordIn(page),
            ["lesson"] = lesson,
            ["work"] = "lab",
            ["accept"] = "true",
            ["cells"] = string.Join('\n', students.Select(student => $"{student}\t\t5")),
        };

        using var written = await browser.PostAsync(path, form);
        var said = WebUtility.HtmlDecode(await written.Content.ReadAsStringAsync(Cancel));
        using var late = await browser.PostAsync(path, new(form) { ["cells"] = $"{students[0]}\t\t3" });
        var told = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Cancel));

        Assert.Contains($"Новых отметок: {students.Count}", said, StringComparison.Ordinal);
        Assert.Contains("Теперь стоит: 5", told, StringComparison.Ordinal);
        await using var db = world.Database.CreateDbContext();
        var at = Guid.Parse(lesson);
        var column = (await db.MarkColumns.SingleAsync(c => c.WorkType == "lab" && c.LessonId == at, Cancel)).Id;
        var marks = await db.Marks.Where(mark => mark.ColumnId == column).ToListAsync(Cancel);
        Assert.Equal(students.Count, marks.Count);
        Assert.All(marks, mark => Assert.Equal(5, mark.Value));
        Assert.Equal(students.Count, await db.AuditEntries.CountAsync(e => e.Action == "mark.recorded", Cancel));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_two_who_write_the_same_cell_at_once_one_is_told(DatabaseKind kind)
    {
        await using var world = await DiaryWorld.CreateAsync(kind);
        await world.StartAsync();
        using var teacher = await world.MeetAsync(Door.WebChat, DemoRole.Teacher);
        using var browser = await ConsoleBrowser.SignInAsync(world.Host.Address, teacher);
        var (path, page) = await OpenJournalAsync(browser);
        var lesson = Lessons().Matches(page).Select(found => found.Groups["id"].Value).Last();
        var student = Students().Match(page).Groups["id"].Value;
        var word = ConsoleBrowser.FormWordIn(page);

        var answers = await Task.WhenAll(
            Typed.Select(async mark =>
            {
                using var answer = await browser.PostAsync(
                    path,
                    new()
                    {
                        ["word"] = word,
                        ["lesson"] = lesson,
                        ["work"] = "lab",
                        ["accept"] = "true",
                        ["cells"] = $"{student}\t\t{mark}",
                    }
                );
                return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
            })
        );

        Assert.Equal(1, answers.Count(said => said.Contains("Новых отметок: 1", StringComparison.Ordinal)));
        Assert.Equal(3, answers.Count(said => said.Contains("Теперь стоит: ", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_foreign_journal_is_as_little_there_as_one_that_does_not_exist(DatabaseKind kind)
    {
        await using var world = await DiaryWorld.CreateAsync(kind);
        await world.StartAsync();
        using var teacher = await world.MeetAsync(Door.WebChat, DemoRole.Teacher);
        using var browser = await ConsoleBrowser.SignInAsync(world.Host.Address, teacher);
        using var administrator = await world.MeetAsync(Door.WebChat, DemoRole.Administrator);
        using var all = await ConsoleBrowser.SignInAsync(world.Host.Address, administrator);
        var own = Journals().Matches(await browser.ReadAsync("/console")).Select(found => found.Value).ToHashSet();
        var foreign = Journals()
            .Matches(await all.ReadAsync("/console"))
            .Select(found => found.Value)
            .First(path => !own.Contains(path));

        using var guessed = await browser.GetAsync("/console?" + foreign);
        using var missing = await browser.GetAsync($"/console?group={Guid.Empty}&subject={Guid.Empty}");

        Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(await missing.Content.ReadAsStringAsync(Cancel), await guessed.Content.ReadAsStringAsync(Cancel));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Too_long_a_paste_and_what_is_no_mark_are_refused_in_words(DatabaseKind kind)
    {
        await using var world = await DiaryWorld.CreateAsync(kind);
        await world.StartAsync();
        using var teacher = await world.MeetAsync(Door.WebChat, DemoRole.Teacher);
        using var browser = await ConsoleBrowser.SignInAsync(world.Host.Address, teacher);
        var (path, page) = await OpenJournalAsync(browser);
        var form = new Dictionary<string, string>
        {
            ["word"] = ConsoleBrowser.FormWordIn(page),
            ["lesson"] = Lessons().Match(page).Groups["id"].Value,
            ["cells"] = string.Join('\n', Enumerable.Repeat($"{Guid.Empty}\t\t5", 2000)),
        };

        using var tooLong = await browser.PostAsync(path, form);
        using var script = await browser.PostAsync(
            path,
            new(form) { ["cells"] = $"{Guid.Empty}\t\t<script>alert(1)</script>" }
        );
        var foreign = new Dictionary<string, string>(form) { ["cells"] = $"{Guid.Empty}\t\t5", ["work"] = "lab" };
        using var stranger = await browser.PostAsync(path, foreign);

        Assert.Contains(
            "не больше 60",
            WebUtility.HtmlDecode(await tooLong.Content.ReadAsStringAsync(Cancel)),
            StringComparison.Ordinal
        );
        var shown = await script.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("<script>alert", shown, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", shown, StringComparison.Ordinal);
        Assert.Contains(
            "не учился",
            WebUtility.HtmlDecode(await stranger.Content.ReadAsStringAsync(Cancel)),
            StringComparison.Ordinal
        );
    }

    private static async Task<(string Path, string Page)> OpenJournalAsync(ConsoleBrowser browser)
    {
        var path = "/console?" + Journals().Match(await browser.ReadAsync("/console")).Value;
        return (path, await browser.ReadAsync(path));
    }

    [GeneratedRegex("group=[0-9a-f-]{36}&subject=[0-9a-f-]{36}")]
    private static partial Regex Journals();

    [GeneratedRegex("data-lesson=\"(?<id>[0-9a-f-]{36})\"")]
    private static partial Regex Lessons();

    [GeneratedRegex("data-student=\"(?<id>[0-9a-f-]{36})\"")]
    private static partial Regex Students();
}
