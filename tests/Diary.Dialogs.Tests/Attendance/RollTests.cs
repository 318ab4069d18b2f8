using Diary.Dialogs.Schema;
using Diary.Domain.Attendance;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.Attendance;

/// <summary>A teacher calls the roll in the chat.</summary>
public sealed class RollTests
{
    private readonly AttendanceScene _scene = new();

    public RollTests() => _scene.LessonsOn(AttendanceScene.Today);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task In_words_the_card_shows_who_is_away_and_one_press_writes_it_down(DatabaseKind kind)
    {
        await using var database = await _scene.SaveAsync(kind);
        await using var teacher = _scene.Open(database, "mathematician");

        var card = await teacher.SayAsync("сегодня нет Петровой и Смирновой, Козлов опоздал на 10 минут");

        Assert.Contains("Перекличка: 7Б, Алгебра, 1 урок, пн 23.11", card);
        Assert.Contains("Отмечены 3, остальные 1 на месте.", card);
        Assert.Contains("Козлов П. — О, опоздание 10 мин", card);
        Assert.Contains("Петрова А. — Н, без причины", card);
        Assert.Empty(await RecordsAsync(database));

        var saved = await teacher.PressAsync("💾 Сохранить");

        Assert.Contains("✅ Записал. 7Б, Алгебра, 1 урок, пн 23.11", saved);
        Assert.Equal(ActivityTypes.MessageUpdate, teacher.Answer[^1].Type);
        Assert.Equal(3, (await RecordsAsync(database)).Count);
        Assert.InRange(teacher.Statements.Count, 1, 10);
        Assert.Contains("Отсутствуют: 2, опоздали: 1.", await teacher.PressAsync("Кого нет в классе"));
    }

    [Fact]
    public async Task A_press_goes_through_the_letters_of_the_school_in_the_same_message()
    {
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");
        await teacher.SayAsync("отметить отсутствующих в 7Б");
        Assert.Equal(
            ["✓ Козлов П.", "✓ Петров И.", "✓ Петрова А.", "✓ Смирнова М.", "💾 Сохранить", "Отмена"],
            teacher.Buttons
        );

        foreach (var title in new[] { "Н Петров И.", "О Петров И.", "Б Петров И.", "УП Петров И.", "✓ Петров И." })
        {
            await teacher.PressAsync(teacher.Buttons.First(b => b.EndsWith("Петров И.", StringComparison.Ordinal)));
            Assert.Contains(title, teacher.Buttons);
            var shown = Assert.Single(teacher.Answer, activity => activity.Text is not null);
            Assert.Equal((ActivityTypes.MessageUpdate, "1"), (shown.Type, shown.Id));
        }
    }

    [Fact]
    public async Task Everybody_is_here_is_a_roll_too()
    {
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");

        Assert.Contains("Все на месте: 4.", await teacher.SayAsync("все на месте в 7Б"));
        await teacher.SayAsync("да");

        Assert.Empty(await RecordsAsync(database));
        await using var db = database.CreateDbContext();
        Assert.Equal(1, await db.RollCalls.CountAsync(Cancel));
    }

    [Fact]
    public async Task Words_change_an_open_roll()
    {
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");
        await teacher.SayAsync("сегодня нет Петровой и Козлова");

        Assert.Contains("Отмечены 1", await teacher.SayAsync("Козлов пришёл"));
        Assert.Contains("Смирнова М. — О, опоздание 5 мин", await teacher.SayAsync("Смирнова опоздала на 5 минут"));
    }

    [Fact]
    public async Task Namesakes_are_asked_about_and_strangers_told()
    {
        _scene.School.AddStudent(_scene.Class, "Олег", "Козлов");
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");

        var card = await teacher.SayAsync("сегодня нет Козлова и Сидорова");

        Assert.Contains("Кто именно? Козлов О., Козлов П.", card);
        Assert.Contains("Не нашёл в списке: Сидоров", card);
        Assert.Contains("✓ Козлов О.", teacher.Buttons);
    }

    [Fact]
    public async Task He_in_the_genitive_is_not_she()
    {
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");

        Assert.Contains("Петров И. — Н", await teacher.SayAsync("сегодня нет Петрова"));
        Assert.DoesNotContain("Петрова А. — Н", teacher.Text);
    }

    [Fact]
    public async Task Who_was_announced_is_shown_to_the_teacher()
    {
        _scene.School.AddNotice(_scene.Petya, _scene.Mother, NoticeKind.Late, _scene.Valid, AttendanceScene.Today);
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");

        var card = await teacher.SayAsync("отметить отсутствующих в 7Б");

        Assert.Contains("Предупредили: Козлов П. (опоздает)", card);
        Assert.Contains("✓ Козлов П. ✉", teacher.Buttons);
    }

    [Fact]
    public async Task A_correction_on_another_day_says_why_and_keeps_what_was()
    {
        var (algebra, _) = _scene.LessonsOn(new DateOnly(2026, 11, 20));
        _scene.School.AddRoll(algebra, (_scene.Masha, _scene.Absent, null));
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");
        await teacher.PressCodeAsync(RollDialog.CodeFor(algebra.Id));
        await teacher.PressAsync("Н Смирнова М.");

        Assert.Contains("Почему исправляете?", await teacher.PressAsync("💾 Сохранить"));
        Assert.Contains("Исправлено: 1", await teacher.PressAsync("Пришёл позже"));

        await using var db = database.CreateDbContext();
        var revision = await db.AttendanceRevisions.SingleAsync(Cancel);
        Assert.Equal(
            (_scene.Absent.Id, _scene.Late.Id, "came later"),
            (revision.OldCodeId, revision.NewCodeId, revision.Why)
        );
    }

    [Fact]
    public async Task Whoever_saves_an_older_roll_is_told_and_nothing_is_lost()
    {
        var (algebra, _) = _scene.LessonsOn(AttendanceScene.Today);
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");
        await using var administrator = _scene.Open(database, "administrator");
        await teacher.PressCodeAsync(RollDialog.CodeFor(algebra.Id));
        await administrator.PressCodeAsync(RollDialog.CodeFor(algebra.Id));
        await administrator.PressAsync("✓ Петров И.");
        await administrator.PressAsync("💾 Сохранить");

        Assert.Contains("изменил кто-то ещё", await teacher.PressAsync("💾 Сохранить"));
        await teacher.PressAsync("Показать свежее");
        Assert.Contains("Н Петров И.", teacher.Buttons);
    }

    [Theory]
    [InlineData("historian", "Этот журнал ведёте не вы.")]
    [InlineData("operator", "не открыты")]
    [InlineData("mother", "не открыты")]
    public async Task Nobody_else_calls_the_roll(string who, string told)
    {
        var (algebra, _) = _scene.LessonsOn(AttendanceScene.Today);
        await using var database = await _scene.SaveAsync();
        await using var chat = _scene.Open(database, who);

        var said = await chat.PressCodeAsync(RollDialog.CodeFor(algebra.Id));

        Assert.True(
            said.Contains(told, StringComparison.Ordinal)
                || said.Contains("Не нашёл вашего урока", StringComparison.Ordinal),
            said
        );
        Assert.DoesNotContain("Смирнова", said);
    }

    [Fact]
    public async Task A_class_teacher_gives_the_reason_with_the_day_of_the_note()
    {
        var (algebra, history) = _scene.LessonsOn(AttendanceScene.Today);
        _scene.School.AddRoll(algebra, (_scene.Petrov, _scene.Absent, null));
        _scene.School.AddRoll(history, (_scene.Petrov, _scene.Absent, null));
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "class teacher");

        var card = await teacher.SayAsync("у Козлова уважительная причина, справка до пятницы");
        Assert.Contains("пропусков без причины нет", card);

        card = await teacher.SayAsync("отметь что у Петрова уважительная причина, справка до пятницы");
        Assert.Contains(
            "Петров И.: 2 урока без причины (пн 23.11) → по уважительной причине, справка до пт 27.11",
            card
        );
        Assert.Contains("✅ Петров И.: 2 урока", await teacher.PressAsync("Да"));

        var records = await RecordsAsync(database);
        Assert.All(
            records,
            record =>
                Assert.Equal(
                    (_scene.Valid.Id, new DateOnly(2026, 11, 27)),
                    (record.ReasonId!.Value, record.NoteDue!.Value)
                )
        );
    }

    [Fact]
    public async Task A_question_that_sounds_like_a_roll_is_answered_as_a_question()
    {
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "class teacher");

        Assert.Contains("Кого нет", await teacher.SayAsync("кто сегодня отсутствует"));
    }

    [Fact]
    public async Task A_large_class_has_pages_of_at_most_thirty_two_buttons()
    {
        for (var i = 0; i < 33; i++)
        {
            _scene.School.AddStudent(_scene.Class, $"Имя{i:00}", $"Фамилия{i:00}");
        }

        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "mathematician");
        await teacher.SayAsync("отметить отсутствующих в 7Б");
        Assert.InRange(teacher.Buttons.Count, 28, 32);

        await teacher.PressAsync("Дальше");
        Assert.Contains("✓ Фамилия32 И.", teacher.Buttons);
        await teacher.PressAsync("✓ Фамилия32 И.");
        Assert.Contains("Н Фамилия32 И.", teacher.Buttons);
    }

    private static async Task<List<AttendanceRecord>> RecordsAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.AttendanceRecords.ToListAsync(Cancel);
    }
}
