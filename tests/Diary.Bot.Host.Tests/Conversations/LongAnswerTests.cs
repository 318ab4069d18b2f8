using Diary.Domain.Demo;
using Diary.TelegramSimulator;
using Diary.Testing.Databases;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;

namespace Diary.Bot.Host.Conversations;

/// <summary>What is too long for one message comes in several, whole and in order, the buttons under the last.</summary>
public sealed class LongAnswerTests
{
    private const int TelegramLimit = 4096;

    public static TheoryData<DatabaseKind> Kinds => [.. Enum.GetValues<DatabaseKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Two_weeks_of_lessons_where_Telegram_knows_no_tables(DatabaseKind kind)
    {
        await using var world = await DiaryWorld.CreateAsync(kind, new SimulatorOptions { IsOldServer = true });
        await world.StartAsync();
        using var parent = await world.MeetAsync(Door.Telegram, DemoRole.Parent);

        var answers = await parent.SayAsync("уроки с 2 по 15 ноября");
        var edited = await parent.PressAsync(answers[^1], "16–29 ноября →");

        Assert.True(answers.Count > 1, "One message was enough.");
        Assert.All(answers, answer => Assert.InRange(answer.Text.Length, 1, TelegramLimit));
        Assert.All(answers.SkipLast(1), answer => Assert.Empty(answer.Buttons));
        Assert.Contains("16–29 ноября →", answers[^1].Titles);
        InOrder(
            string.Concat(answers.Select(answer => answer.Text)),
            "Мария, 7Б",
            "пн 02.11: ",
            "пт 13.11: ",
            "Пётр, 3А",
            "пн 02.11: ",
            "пт 13.11: ",
            "Данные на"
        );
        Assert.Equal((answers[^1].Id, true), (edited[0].Id, edited[0].IsEdit));
    }

    private static void InOrder(string text, params string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            var found = text.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"After {at} there is no «{word}» in:\n{text}");
            at = found + word.Length;
        }
    }
}
