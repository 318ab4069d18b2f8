using System.Text.Json.Nodes;
using Diary.Bot.Host.Channels.Telegram;
using Diary.TelegramSimulator.Updates;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;

namespace Diary.Bot.Host.Delivery;

/// <summary>People are answered in the order in which they wrote, and told when that was long ago.</summary>
public sealed class OrderTests
{
    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_Telegram_delivers_in_the_wrong_order_is_answered_in_the_right_one(DatabaseKind kind)
    {
        await using var diary = await ScriptedDiary.StartAsync(kind, TelegramMode.Webhook);
        using var parent = await diary.MeetAsync(Door.Telegram);
        SimulatedUpdate? first = null;
        await parent.DoAsync(async person => first = await person.SendAsync("дз на 2 ноября"));
        var held = diary.Script.Hold("word");
        await ScriptedDiary.BeginAsync(parent, "word");
        await held.Begun;

        foreach (var number in new[] { 5, 4, 3 })
        {
            await diary.World.Telegram.RedeliverAsync(Later(first!, number), 1, Stop);
        }

        held.LetGo();
        var answers = await parent.ReadAsync();

        Assert.Equal(4, answers.Count);
        Assert.Equal(["3", "4", "5"], answers.Skip(1).Select(answer => answer.Text.Split(", ")[1].Split(' ')[0]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task After_an_outage_tomorrow_is_the_day_after_it_was_said_and_the_delay_is_admitted_once(
        DatabaseKind kind
    )
    {
        await using var diary = await ScriptedDiary.StartAsync(kind);
        using var parent = await diary.MeetAsync(Door.Telegram);
        await diary.World.Host.StopAsync();
        var person = diary.World.Telegram.Users.Single(user => $"{user.Id}" == parent.Wire.UserKey);
        await person.SendAsync("что задали на завтра?");
        await person.SendAsync("уроки на завтра");
        diary.World.Clock.Advance(TimeSpan.FromHours(20));

        // Not as a demonstration: that would make its school anew, around another day.
        await diary.World.StartAsync(new DiarySettings { Port = diary.World.Host.Port, IsDemo = false });
        await diary.World.Telegram.DeliveredAsync();

        var answers = await parent.ReadAsync();

        Assert.Equal(3, answers.Count);
        Assert.StartsWith(
            "Сообщение пришло ко мне поздно: оно от 17 ноября 2026",
            answers[0].Text,
            StringComparison.Ordinal
        );
        Assert.Contains("на среду, 18 ноября", answers[1].Text, StringComparison.Ordinal);
        Assert.Contains("Уроки, среда, 18 ноября", answers[2].Text, StringComparison.Ordinal);
    }

    private static SimulatedUpdate Later(SimulatedUpdate update, int number)
    {
        var json = (JsonObject)update.Json.DeepClone();
        json["update_id"] = update.Id + 1000 + number;
        json["message"]!["message_id"] = 1_000_000 + number;
        json["message"]!["text"] = $"дз на {number} ноября";
        return new SimulatedUpdate(update.Id + 1000 + number, update.Kind, update.ChatId, json);
    }
}
