using Diary.Domain.Demo;

namespace Diary.Bot.Host.Stories;

/// <summary>
/// Reads stories from files beside the program. The first line, begun with #, is the title, the next one says who comes:
/// parent, student, teacher, class-teacher, administrator, deputy-head, operator or stranger. Then <c>&gt;</c> says,
/// <c>[words]</c> presses the button with these words, <c>&lt;</c> is shown since then (a button as <c>[title]</c>), and
/// <c>!</c> is not.
/// </summary>
internal static class StoryFile
{
    private const string Ending = ".story";
    private const string Stranger = "stranger";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Stories");

    public static IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(Folder, "*" + Ending, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path)[..^Ending.Length].Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static Story Read(string name) => Parse(name, File.ReadAllLines(Path.Combine(Folder, name + Ending)));

    private static Story Parse(string name, string[] text)
    {
        var lines = text.Index()
            .Select(line => (Number: line.Index + 1, Text: line.Item.Trim()))
            .Where(line => line.Text.Length > 0)
            .ToList();
        if (lines is not [(_, ['#', ..]), var who, { Text: ['>', ..] }, ..])
        {
            throw new FormatException($"{name}: a title, who comes, and what they say first.");
        }

        return new Story(
            name,
            name.Split('/')[0],
            RoleOf(who.Text),
            [.. lines.Skip(2).Select(line => Line(name, line.Number, line.Text))]
        );
    }

    private static DemoRole? RoleOf(string who) =>
        who == Stranger ? null : Enum.Parse<DemoRole>(who.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static StoryLine Line(string name, int number, string text) =>
        text switch
        {
            ['>', .. var words] => new(number, StoryAct.Says, words.Trim()),
            ['[', .. var words, ']'] => new(number, StoryAct.Presses, words),
            ['<', .. var words] => new(number, StoryAct.IsShown, words.Trim()),
            ['!', .. var words] => new(number, StoryAct.IsNotShown, words.Trim()),
            _ => throw new FormatException($"{name}, line {number}: {text}"),
        };
}
