using Diary.Dialogs.Timetable;
using Diary.Testing.Databases;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Students;

/// <summary>Whatever a family asks, by whatever name, with whatever button after it: nothing of another family's child.</summary>
public sealed class ForeignChildTests
{
    private const int PressesAfterAnswer = 2;
    private static readonly DateTimeOffset Noon = new(RandomFamilies.Today, new TimeOnly(9, 0), TimeSpan.Zero);

    private static readonly string[] Questions =
    [
        "что задали на завтра?",
        "что задали {0} на этой неделе",
        "дз 7Б на завтра",
        "какие оценки у {0} за неделю",
        "двойки {0} за месяц",
        "а у {0}?",
        "оценки 8Б за неделю",
        "средний балл {0}",
        "сколько пятёрок нужно {0} до 5 по алгебре",
        "четвертные {0}",
        "история отметки {0} по алгебре",
        "пропуски {0} за четверть",
        "кого сегодня нет в 7Б",
        "график {0} по физике",
        "журнал 7Б",
        "уроки {0} завтра",
        "marks of {0} this week",
        "homework for tomorrow",
        "покажи все отметки класса",
    ];

    private int _own;

    [Theory, InlineData(DatabaseKind.Sqlite, 4), InlineData(DatabaseKind.PostgreSql, 1)]
    public void No_answer_and_no_button_shows_another_familys_child(DatabaseKind kind, int schools)
    {
        Prop.ForAll(
                Gen.Choose(1, int.MaxValue / 2).ToArbitrary(),
                seed => CheckAsync(kind, seed).GetAwaiter().GetResult()
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(schools));

        Assert.True(_own > 10 * schools, "Hardly anybody was shown anything of their own.");
    }

    private async Task CheckAsync(DatabaseKind kind, int seed)
    {
        var random = new Random(seed);
        var families = new RandomFamilies(seed);
        await using var database = await families.OpenAsync(kind);
        foreach (var family in families.Accounts)
        {
            var talk = new Talk(database, new FakeTimeProvider(Noon), family);
            foreach (var question in Questions)
            {
                var name = RandomFamilies.Names[random.Next(RandomFamilies.Names.Length)];
                await talk.SayAsync(string.Format(null, question, name));
                Look(families, family, talk, $"{question} ({name}, {seed})");
                for (var press = 0; press < PressesAfterAnswer && talk.Buttons.Count > 0; press++)
                {
                    var button = talk.Buttons[random.Next(talk.Buttons.Count)];
                    await talk.PressCodeAsync(button.Value!);
                    Look(families, family, talk, $"{question}, {button.Title} ({name}, {seed})");
                }
            }
        }
    }

    private void Look(RandomFamilies families, string family, Talk talk, string asked)
    {
        var shown = $"{talk.Text}\n{string.Join('\n', talk.Buttons.Select(button => button.Title))}";
        Assert.All(families.ForeignTo(family), word => Assert.False(Has(shown, word), $"{asked}: {word}\n{shown}"));
        _own += families.Words.Count(word => Has(shown, word));
    }

    private static bool Has(string shown, string word) => shown.Contains(word, StringComparison.OrdinalIgnoreCase);
}
