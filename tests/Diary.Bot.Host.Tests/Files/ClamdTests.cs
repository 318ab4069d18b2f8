using System.Globalization;
using Diary.Domain.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.Files;

public sealed class ClamdTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stream: OK", ScanVerdict.Clean)]
    [InlineData("stream: Eicar-Signature FOUND", ScanVerdict.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanVerdict.Unknown)]
    [InlineData("", ScanVerdict.Unknown)]
    public async Task The_scanner_gets_the_whole_file_and_its_verdict_counts(string answer, ScanVerdict verdict)
    {
        var file = Enumerable.Range(0, 200_000).Select(n => (byte)n).ToArray();
        await using var clamd = new FakeClamd(answer);

        Assert.Equal(verdict, await Scanner(clamd.Port).ScanAsync(file, Cancel));

        Assert.Equal(file, await clamd.ReceivedAsync());
    }

    [Fact]
    public async Task A_scanner_that_is_away_or_says_nothing_lets_nothing_through()
    {
        await using var silent = new FakeClamd(answer: null);
        var scanner = Scanner(silent.Port, TimeSpan.FromMilliseconds(200));
        Assert.Equal(ScanVerdict.Unknown, await scanner.ScanAsync(new byte[10], Cancel));

        await using var gone = new FakeClamd("stream: OK");
        await gone.DisposeAsync();
        Assert.Equal(ScanVerdict.Unknown, await Scanner(gone.Port).ScanAsync(new byte[10], Cancel));
    }

    private static IFileScanner Scanner(int port, TimeSpan? timeout = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Files:Scanner:Host"] = "127.0.0.1",
            ["Files:Scanner:Port"] = port.ToString(CultureInfo.InvariantCulture),
            ["Files:Scanner:Timeout"] = (timeout ?? TimeSpan.FromSeconds(10)).ToString(),
        };
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddFiles(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider()
            .GetRequiredService<IFileScanner>();
    }
}
