using Diary.Dialogs.Marks;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Averages;

public sealed class GoalDialogTests
{
    private readonly MarksScene _scene = new();

    public GoalDialogTests()
    {
        _scene.Policy();
        _scene.Work(_scene.Algebra, new DateOnly(2026, 11, 9), "test", 3, (_scene.Daughter, 4));
        _scene.Work(_scene.Algebra, new DateOnly(2026, 11, 10), "oral", 1, (_scene.Daughter, 5));
        _scene.Work(_scene.History, new DateOnly(2026, 11, 12), "oral", 1, (_scene.Daughter, 3));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task It_takes_so_many_fives_over_the_real_weights(DatabaseKind kind)
    {
        AddLessons(10);
        await using var talk = await _scene.OpenAsync(kind);

        var heard = await talk.SayAsync(MarksScene.Masha, "сколько нужно пятёрок до 5 по алгебре?");

        heard.Shows(
            "Алгебра: сейчас 4,25 — выходит 4. До 5 (от 4,65) нужно что-то одно",
            "• 2 пятёрки: контрольная (×3) → 4,7",
            "• 5 пятёрок: ответ на уроке (×1) → 4,67",
            "До конца осталось 10 уроков"
        );
        Assert.InRange(talk.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task Where_it_can_no_longer_be_done_it_says_so()
    {
        AddLessons(1);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var heard = await talk.SayAsync(MarksScene.Masha, "сколько нужно пятерок до 5 по алгебре");

        heard.Shows("уже не дотянуть", "одни пятёрки до конца (1 урок), выйдет 4,57");
    }

    [Theory]
    [InlineData("как исправить тройку по истории", "До 4 (от 3,65)")]
    [InlineData("как исправить 3 по истории", "До 4 (от 3,65)")]
    [InlineData("сколько пятёрок нужно, чтобы вышла пятёрка по алгебре", "До 5 (от 4,65)")]
    [InlineData("хватит ли мне двух пятёрок до пятёрки по алгебре", "До 5 (от 4,65)")]
    [InlineData("что нужно, чтобы не было тройки по истории", "До 4 (от 3,65)")]
    [InlineData("до 4,6 по алгебре мне далеко?", "До среднего 4,6")]
    [InlineData("how many fives do I need for a 5 in algebra", "До 5 (от 4,65)")]
    [InlineData("how do i fix a three in history", "До 4 (от 3,65)")]
    public async Task The_goal_is_read_in_many_words(string question, string shown)
    {
        AddLessons(10);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(MarksScene.Masha, question)).Shows(shown);
    }

    [Theory]
    [InlineData("сколько пятёрок у Маши за ноябрь")]
    [InlineData("как исправить ошибку в дневнике")]
    [InlineData("сколько уроков завтра")]
    [InlineData("что нужно сдать до 5 декабря")]
    public async Task Other_questions_are_not_taken_for_it(string question)
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(MarksScene.Mother, question)).Hides("Сколько нужно до хорошей отметки");
    }

    [Fact]
    public async Task Without_a_subject_each_one_says_what_is_missing()
    {
        AddLessons(10);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var heard = await talk.SayAsync(MarksScene.Masha, "как исправить тройку");

        heard.Shows("История · 3 · 4: 1 пятёрка", "В остальном (1) уже есть");
        (await talk.PressAsync(MarksScene.Masha, "До 5")).Shows("Алгебра · 4,25 · 5: 5 пятёрок");
    }

    [Fact]
    public async Task In_the_vacation_there_is_nothing_left_to_do()
    {
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);
        _scene.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 29, 9, 0, 0, TimeSpan.Zero));

        (await talk.SayAsync(MarksScene.Masha, "сколько нужно пятёрок до 5")).Shows("2 четверть: время вышло");
    }

    /// <summary>From tomorrow on, a day each.</summary>
    private void AddLessons(int count)
    {
        for (var day = 1; day <= count; day++)
        {
            _scene.Lesson(_scene.Algebra, MarksScene.Today.AddDays(day));
            _scene.Lesson(_scene.History, MarksScene.Today.AddDays(day));
        }
    }
}
