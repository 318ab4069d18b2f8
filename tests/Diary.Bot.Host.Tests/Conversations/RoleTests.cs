using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

/// <summary>Anybody may become one of six people of the demonstration school, and another one later.</summary>
public sealed class RoleTests(DemoDiaries diaries)
{
    [Theory, EveryDoor]
    public async Task Six_people_are_offered_at_the_start(Door door, DatabaseKind kind)
    {
        using var visitor = await diaries.MeetAsync(door, kind);

        var offer = await visitor.AskAsync("/start");

        Assert.Contains("Кем вы будете?", offer.Text, StringComparison.Ordinal);
        Assert.Equal(6, offer.Buttons.Count);
        Assert.All(
            Enum.GetValues<DemoRole>().Except([DemoRole.DeputyHead]),
            role => Assert.Single(offer.Titles, Offers(role))
        );
    }

    [Theory]
    [InlineData(DemoRole.Parent, "Смирнова Анна Викторовна, родитель двоих детей")]
    [InlineData(DemoRole.Student, "Орлов Артём Сергеевич, ученик этой школы")]
    [InlineData(DemoRole.Teacher, "Кузнецова Елена Михайловна, учитель-предметник")]
    [InlineData(DemoRole.ClassTeacher, "Васильева Ольга Николаевна, классный руководитель")]
    [InlineData(DemoRole.Administrator, "Морозов Игорь Петрович, администратор школы")]
    [InlineData(DemoRole.Operator, "Лебедева Ксения Олеговна, оператор поддержки")]
    public async Task Each_of_them_is_told_who_they_are_by_every_door(DemoRole role, string who)
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            foreach (var door in Enum.GetValues<Door>())
            {
                using var visitor = await diaries.MeetAsync(door, kind, role);

                Assert.Contains($"Теперь вы — {who}", visitor.Last.Text, StringComparison.Ordinal);
                Assert.Contains("Сменить роль", visitor.Last.Titles);
            }
        }
    }

    [Theory, EveryDoor]
    public async Task Who_changes_the_role_is_somebody_else_with_the_next_message(Door door, DatabaseKind kind)
    {
        using var visitor = await diaries.MeetAsync(door, kind, DemoRole.Parent);

        await visitor.PressAsync("Сменить роль");
        await visitor.PressAsync(Visitors.TitleOf(DemoRole.Student));
        var homework = await visitor.AskAsync("что задали на завтра?");

        Assert.DoesNotContain("Мария", homework.Text, StringComparison.Ordinal);
        Assert.Contains("Химия", homework.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_stranger_who_asks_is_asked_who_they_are(Door door, DatabaseKind kind)
    {
        using var visitor = await diaries.MeetAsync(door, kind);

        foreach (var words in new[] { "что задали на завтра?", "/marks", "помощь", "/devices", "ывапролд" })
        {
            var answer = await visitor.AskAsync(words);
            Assert.Contains("Кем вы будете?", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(DemoRole.Parent, "homework lessons marks tests files devices cancel help start")]
    [InlineData(DemoRole.Operator, "devices cancel help start")]
    public async Task The_menu_of_commands_beside_the_input_follows_the_role(DemoRole role, string commands)
    {
        var world = await diaries.OfAsync(DatabaseKind.Sqlite);
        using var visitor = await world.MeetAsync(Door.Telegram, role);

        var menu = world.Telegram.Calls.Last(call =>
            call.Method == "setMyCommands" && $"{call.Fields["scope"]?["chat_id"]}" == visitor.Wire.UserKey
        );

        Assert.Equal(
            commands.Split(' '),
            menu.Fields["commands"]!.AsArray().Select(command => (string?)command!["command"])
        );
    }

    private static Predicate<string> Offers(DemoRole role) =>
        title => title.Contains(Visitors.TitleOf(role), StringComparison.Ordinal);
}
