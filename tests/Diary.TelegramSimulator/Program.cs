using Diary.TelegramSimulator.Faults;

namespace Diary.TelegramSimulator;

// A class in a namespace: a test project that refers to this one and to the host has room for one Program only.
internal static class Standalone
{
    private static async Task Main(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
        var defaults = new SimulatorOptions();
        await using var telegram = await SimulatedTelegram.StartAsync(
            defaults with
            {
                Port = new Uri(configuration["urls"] ?? "http://127.0.0.1:5081").Port,
                Token = configuration["token"] ?? defaults.Token,
                IsOldServer = configuration.GetValue("old", false),
                Flood = configuration.GetValue("flood", false) ? FloodLimits.LikeTelegram : null,
            }
        );
        Console.WriteLine($"Talk to the bot at {telegram.ApiUrl}/");
        Console.WriteLine($"Telegram__ApiUrl={telegram.ApiUrl} Telegram__Token={telegram.Token}");
        await Task.Delay(Timeout.Infinite);
    }
}
