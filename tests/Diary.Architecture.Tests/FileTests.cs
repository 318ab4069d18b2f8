using System.Text.RegularExpressions;
using Xunit;

namespace Diary.Architecture;

public sealed partial class FileTests
{
    private const int MaxLines = 250;

    /// <summary>Waiting by the clock, where nothing can ring: each place with its reason.</summary>
    private static readonly Dictionary<string, string> Waits = new()
    {
        ["src/Diary.Bot.Host/Channels/Telegram/TelegramIntroduction.cs"] = "Telegram said when it may be asked again",
        ["src/Diary.Bot.Host/Channels/Telegram/TelegramPolling.cs"] = "Telegram said when it may be asked again",
        ["src/Diary.Bot.Host/Delivery/DatabasePatience.cs"] = "the database is away; it cannot tell when it is back",
        ["src/Diary.Bot.Host/Startup/Presence.cs"] = "the database is away; it cannot tell when it is back",
    };

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        LooksAt(Repository.Code);
        Assert.Empty(
            Repository.Code.Where(file => file.LineCount > MaxLines).Select(file => $"{file}: {file.LineCount}")
        );
    }

    [Fact]
    public void No_file_is_an_attic()
    {
        LooksAt(Repository.Code);
        Assert.DoesNotContain(Repository.Code, file => Attic().IsMatch(file.Path));
    }

    [Fact]
    public void Nothing_is_left_to_do_and_nothing_is_folded_away()
    {
        LooksAt(Repository.Code);
        Assert.Empty(
            from file in Repository.Code
            where file.Name != nameof(FileTests) + ".cs"
            where Leftover().IsMatch(file.Text)
            select file
        );
    }

    [Fact]
    public void Waiting_is_by_the_clock_and_for_a_reason()
    {
        LooksAt(Repository.Source);
        Assert.Equal(
            Waits.Keys.Order(StringComparer.Ordinal),
            Repository
                .Source.Where(file => file.Text.Contains("Task.Delay(", StringComparison.Ordinal))
                .Select(file => file.Path)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Nothing_names_the_machine_it_was_written_on()
    {
        LooksAt(Repository.Files);
        var machine = new[] { "/wo" + "rk/", "/tmp/" + "wt" };
        Assert.Empty(
            from file in Repository.Files
            where machine.Any(path => file.Text.Contains(path, StringComparison.Ordinal))
            select file
        );
    }

    private static void LooksAt(IReadOnlyList<SourceFile> files) =>
        Assert.True(files.Count > 100, $"The rule saw only {files.Count} files.");

    [GeneratedRegex(
        @"(Helper|Util|Utils|Utility|Utilities|Manager|Common|Misc)s?(\.cs|/)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Attic();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|#region|NotImplementedException", RegexOptions.CultureInvariant)]
    private static partial Regex Leftover();
}
