using Diary.Domain.Demo;
using Diary.Testing.Doors.Telegram;
using Diary.Testing.Doors.WebChat;
using Diary.Testing.Hosts;

namespace Diary.Testing.Doors;

/// <summary>People come to a running diary.</summary>
public static class Visitors
{
    /// <summary>Somebody nobody knows; by the web chat they have been greeted already.</summary>
    public static async Task<Visitor> MeetAsync(
        this DiaryWorld world,
        Door door,
        string name = "Гость",
        string language = "ru"
    )
    {
        var visitor = new Visitor(await OpenAsync(world, door, name, language), world.Database);
        if (door is Door.WebChat)
        {
            await visitor.ReadAsync();
        }

        return visitor;
    }

    /// <summary>Somebody who has become one of the people of the demonstration school; the administrator may become the deputy head.</summary>
    public static async Task<Visitor> MeetAsync(this DiaryWorld world, Door door, DemoRole role, string language = "ru")
    {
        var visitor = await world.MeetAsync(door, role.ToString(), language);
        await visitor.SayAsync("/start");
        if (role is DemoRole.DeputyHead)
        {
            await visitor.PressAsync(TitleOf(DemoRole.Administrator, language));
        }

        await visitor.PressAsync(TitleOf(role, language));
        return visitor;
    }

    public static string TitleOf(DemoRole role, string language = "ru") =>
        language == "ru" ? RussianTitleOf(role) : EnglishTitleOf(role);

    private static string RussianTitleOf(DemoRole role) =>
        role switch
        {
            DemoRole.Parent => "Родитель двоих",
            DemoRole.Student => "Ученик",
            DemoRole.Teacher => "Учитель-предметник",
            DemoRole.ClassTeacher => "Классный руководитель",
            DemoRole.Administrator => "Администратор школы",
            DemoRole.DeputyHead => "Побыть завучем",
            DemoRole.Operator => "Оператор поддержки",
        };

    private static string EnglishTitleOf(DemoRole role) =>
        role switch
        {
            DemoRole.Parent => "A parent of two",
            DemoRole.Student => "A student",
            DemoRole.Teacher => "A subject teacher",
            DemoRole.ClassTeacher => "A class teacher",
            DemoRole.Administrator => "The administrator",
            DemoRole.DeputyHead => "Be the deputy head",
            DemoRole.Operator => "A support operator",
        };

    private static async Task<IWire> OpenAsync(DiaryWorld world, Door door, string name, string language) =>
        door switch
        {
            Door.Telegram => new TelegramWire(world.Telegram, world.Telegram.User(name, language)),
            Door.WebChat => await WebChatWire.OpenAsync(world.Host.Address, language == "ru" ? "ru-RU" : "en-US"),
        };
}
