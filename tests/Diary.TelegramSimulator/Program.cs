using Diary.TelegramSimulator;

var configuration = new ConfigurationBuilder().AddCommandLine(args).Build();
var url = new Uri(configuration["urls"] ?? "http://127.0.0.1:5081");
var defaults = new SimulatorOptions();
await using var telegram = await SimulatedTelegram.StartAsync(
    defaults with
    {
        Port = url.Port,
        Token = configuration["token"] ?? defaults.Token,
        IsOldServer = configuration.GetValue("old", false),
    }
);
Console.WriteLine($"Telegram is at {telegram.ApiUrl}; the bot's token is {telegram.Token}");
await Task.Delay(Timeout.Infinite);
