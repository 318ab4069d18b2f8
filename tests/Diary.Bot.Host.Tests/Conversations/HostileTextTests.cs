using System.Globalization;
using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

/// <summary>Whatever people type is words: answered, never executed, and the next question is heard as ever.</summary>
public sealed class HostileTextTests(DemoDiaries diaries)
{
    private const int VeryLong = 100_000;

    private static readonly string[] Texts =
    [
        new string('a', VeryLong / 2) + string.Concat(Enumerable.Repeat("hw ", VeryLong / 6)),
        "😀😀😀👨‍👩‍👧‍👦🇷🇺",
        "‮مرحبا שלום ‮ что задали",
        "\u200b\u200d\ufeff\u2060\u200b",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "{{ 713*13 }} ${713*13} {% for x in y %} {{ include 'homework/Answer' }}",
        "'; drop table inbox_entries; -- \" OR 1=1 %_%",
        "*жирный* _курсив_ `код` [ссылка](javascript:alert(1)) ||тайна|| \\",
        "<b>не закрыт <a href='tg://user?id=1'>я</i></b> <details><table><tr>",
        "=HYPERLINK(\"http://evil.example\";\"дз\")",
        "A\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c",
        "/start@another_bot ' or ''='",
        "𝕋𝕖𝕤𝕥",
    ];

    [Theory, EveryDoor]
    public async Task What_is_typed_is_never_more_than_words(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        foreach (var text in Texts)
        {
            var answers = await parent.SayAsync(text);

            Assert.NotEmpty(answers);
            Assert.All(answers, answer => Assert.DoesNotContain("9269", answer.Text, StringComparison.Ordinal));
            Assert.All(
                answers,
                answer => Assert.DoesNotContain("скажите поддержке код", answer.Text, StringComparison.Ordinal)
            );
        }

        Assert.Contains(
            "Домашнее задание на среду",
            (await parent.AskAsync("что задали на завтра?")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, EveryDoor]
    public async Task A_button_with_sixty_four_bytes_of_rubbish_is_an_old_one(Door door, DatabaseKind kind)
    {
        using var parent = await diaries.MeetAsync(door, kind, DemoRole.Parent);
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var answers = await parent.PressForgedAsync(Rubbish(new Random(seed)));

            Assert.StartsWith("Эта кнопка устарела", answers[0].Text, StringComparison.Ordinal);
        }
    }

    private static string Rubbish(Random random) =>
        string.Concat(
            Enumerable.Range(0, 64).Select(_ => ((char)random.Next(' ', '~')).ToString(CultureInfo.InvariantCulture))
        );
}
