using Diary.Dialogs.Rendering;
using Diary.TelegramSimulator.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramCommandsTests
{
    [Fact]
    public async Task At_start_everyone_gets_a_menu_in_their_language()
    {
        await using var driver = await TelegramDriver.StartAsync(TelegramMode.Polling, keep: new Kept().KeepAsync);
        await driver.Telegram.CalledAsync(calls => Menus(calls).Count == 3);

        var menus = Menus(driver.Telegram.Calls).ToDictionary(call => (string?)call.Fields["language_code"] ?? "");

        Assert.Equal(["homework", "lessons", "marks", "help", "start"], Commands(menus["ru"]));
        Assert.Equal(Commands(menus["ru"]), Commands(menus["en"]));
        Assert.Contains("Отметки", Descriptions(menus[""]));
        Assert.Contains("Marks", Descriptions(menus["en"]));
    }

    [Fact]
    public async Task Who_is_known_gets_the_menu_of_their_roles_in_their_chat()
    {
        await using var driver = await TelegramDriver.SendingAsync();
        var commands = driver.App.Services.GetRequiredService<TelegramCommands>();

        await commands.ApplyAsync(7, ["operator"], Language.English, TestContext.Current.CancellationToken);
        await commands.ClearAsync(7, TestContext.Current.CancellationToken);

        var menu = Assert.Single(Menus(driver.Telegram.Calls));
        Assert.Equal(["devices", "cancel", "help", "start"], Commands(menu));
        Assert.Equal("chat", menu.Fields["scope"]!["type"]!.GetValue<string>());
        Assert.Equal("deleteMyCommands", driver.Telegram.Calls[^1].Method);
    }

    private static IReadOnlyList<CallRecord> Menus(IReadOnlyList<CallRecord> calls) =>
        [.. calls.Where(call => call.Method == "setMyCommands")];

    private static IEnumerable<string> Commands(CallRecord menu) => Each(menu, "command");

    private static IEnumerable<string> Descriptions(CallRecord menu) => Each(menu, "description");

    private static IEnumerable<string> Each(CallRecord menu, string field) =>
        menu.Fields["commands"]!.AsArray().Select(command => command![field]!.GetValue<string>());
}
