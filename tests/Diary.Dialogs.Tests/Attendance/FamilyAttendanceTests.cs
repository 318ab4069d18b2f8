using Diary.Domain.Attendance;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Attendance;

/// <summary>What a family is told about absences.</summary>
public sealed class FamilyAttendanceTests
{
    private readonly AttendanceScene _scene = new();

    public FamilyAttendanceTests() => _scene.FillNovember();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Absences_are_summed_by_reason_with_their_whole_and_their_days(DatabaseKind kind)
    {
        Away(3, _scene.Ill);
        Away(4, _scene.Absent);
        _scene.School.AddRecord(_scene.LessonsOn(November(5)).History, _scene.Masha, _scene.Late, 7);
        _scene.School.AddAbsencePolicy();
        await using var database = await _scene.SaveAsync(kind);
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("сколько пропусков у Маши");

        Assert.Contains("2-я четверть (2 ноября – 27 декабря)", said);
        Assert.Contains("Мария, 7Б", said);
        Assert.Contains("Пропущено 4 из 32 уроков, полных дней: 2. Опозданий: 1, вместе 7 мин.", said);
        Assert.Contains("без причины (Н): 2", said);
        Assert.Contains("по болезни (Б): 2", said);
        Assert.Contains("вт 03.11\n  1–2 уроки: по болезни", said);
        Assert.Contains("2 урок (История): опоздание 7 мин", said);
        Assert.Contains("Данные на 15:00", said);
        Assert.Equal(["Неделя", "Месяц", "Год", "← 1 сентября – 25 октября", "Все дети"], mother.Buttons);
        Assert.InRange(mother.Statements.Count, 1, 4);
    }

    [Fact]
    public async Task The_nearest_line_comes_with_its_proof()
    {
        Away(3, _scene.Ill);
        Away(4, _scene.Ill);
        Away(5, _scene.Ill);
        _scene.School.AddAbsencePolicy();
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("сколько пропусков у Маши за ноябрь");

        Assert.Contains(
            "За ноябрь 2026 пропущено 6 из 32 уроков — 18,8 %; школа предупреждает с 30 %. До границы 4 урока.",
            said
        );
        Assert.Contains("Правила школы с 1 сентября 2026.", said);
    }

    [Fact]
    public async Task A_line_that_is_reached_is_said_plainly_and_no_diagnosis_is_made()
    {
        for (var day = 3; day <= 10; day++)
        {
            Away(day, _scene.Absent);
        }

        _scene.School.AddAbsencePolicy();
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        Assert.Contains("Эта граница достигнута.", await mother.SayAsync("пропуски Маши"));
    }

    [Fact]
    public async Task What_the_family_announced_is_no_absence_without_a_reason()
    {
        Away(3, _scene.Absent);
        _scene.School.AddNotice(_scene.Masha, _scene.Mother, NoticeKind.Ill, _scene.Ill, November(3));
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("пропуски Маши");

        Assert.Contains("по болезни (Б): 2", said);
        Assert.Contains("1–2 уроки: по болезни (заявление)", said);
        Assert.DoesNotContain("без причины", said);
    }

    [Fact]
    public async Task Both_children_are_answered_under_their_names_and_no_stranger()
    {
        Away(3, _scene.Ill);
        _scene.School.AddRecord(_scene.LessonsOn(November(4)).Algebra, _scene.Petya, _scene.Absent);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("были ли пропуски в ноябре?");

        Assert.Contains("Мария, 7Б", said);
        Assert.Contains("Дмитрий, 3А", said);
        Assert.Contains("Уроков в эти дни ещё не было.", said);
        Assert.DoesNotContain("04.11", said);
        Assert.Contains("Пропущено 2 из 32", await mother.PressAsync("Мария"));
    }

    [Fact]
    public async Task Nothing_missed_is_not_the_same_as_nothing_entered()
    {
        await using var database = await _scene.SaveAsync();
        await using (var scene = database.CreateDbContext())
        {
            var roll = scene.RollCalls.First(r => r.Date == November(3));
            scene.Remove(roll);
            await scene.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("пропуски Маши");

        Assert.Contains("Пропусков и опозданий нет. Прошло уроков: 32.", said);
        Assert.Contains("Ещё на 1 уроке перекличку не отметили.", said);
    }

    [Fact]
    public async Task A_pupil_is_told_about_one_subject_and_about_lates()
    {
        _scene.School.AddRecord(_scene.LessonsOn(November(5)).History, _scene.Masha, _scene.Late, 7);
        Away(6, _scene.Ill);
        await using var database = await _scene.SaveAsync();
        await using var masha = _scene.Open(database, "masha");

        var said = await masha.SayAsync("сколько опозданий по истории за четверть");
        Assert.Contains("История: опоздания", said);
        Assert.Contains("Опозданий: 1, вместе 7 мин.", said);
        Assert.Contains("Пропущено 1 из 16 уроков", said);

        Assert.Contains("ноябрь 2026", await masha.PressAsync("Месяц"));
    }

    [Fact]
    public async Task The_first_quarter_is_one_press_away_and_the_next_not_yet()
    {
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("пропуски Маши за четверть");

        var said = await mother.PressAsync("← 1 сентября");

        Assert.Contains("1-я четверть (1 сентября – 25 октября)", said);
        Assert.Contains("Уроков в эти дни ещё не было.", said);
        Assert.Contains(mother.Buttons, title => title.StartsWith("2 ноября", StringComparison.Ordinal));
        Assert.DoesNotContain(mother.Buttons, title => title.StartsWith('←'));
    }

    private static DateOnly November(int day) => new(2026, 11, day);

    private void Away(int day, AttendanceCode code)
    {
        if (November(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return;
        }

        var (algebra, history) = _scene.LessonsOn(November(day));
        _scene.School.AddRecord(algebra, _scene.Masha, code);
        _scene.School.AddRecord(history, _scene.Masha, code);
    }
}
