using Diary.Domain.Attendance;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Attendance;

/// <summary>What members of staff are told about absences, each as far as their post goes.</summary>
public sealed class StaffAttendanceTests
{
    private readonly AttendanceScene _scene = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_class_teacher_hears_who_is_away_and_who_came_late(DatabaseKind kind)
    {
        var (algebra, history) = _scene.LessonsOn(AttendanceScene.Today);
        _scene.School.AddRoll(algebra, (_scene.Masha, _scene.Absent, null), (_scene.Petya, _scene.Late, 10));
        _scene.School.AddRoll(history, (_scene.Masha, _scene.Absent, null));
        _scene.School.AddNotice(_scene.Masha, _scene.Mother, NoticeKind.Ill, _scene.Ill, AttendanceScene.Today);
        await using var database = await _scene.SaveAsync(kind);
        await using var teacher = _scene.Open(database, "class teacher");

        var said = await teacher.SayAsync("кто отсутствует в 7Б сегодня");

        Assert.Contains("7Б: кого нет, понедельник, 23 ноября", said);
        Assert.Contains("Отсутствуют: 1, опоздали: 1. Перекличка отмечена на 2 из 2 уроков.", said);
        Assert.Contains("Смирнова М. — 1–2 уроки: по болезни (заявление)", said);
        Assert.Contains("Козлов П. — 1 урок (Алгебра): опоздание 10 мин", said);
        Assert.InRange(teacher.Statements.Count, 1, 7);
    }

    [Fact]
    public async Task Who_is_announced_is_expected_until_a_roll_tells()
    {
        _scene.LessonsOn(AttendanceScene.Today);
        _scene.School.AddNotice(
            _scene.Petya,
            _scene.Mother,
            NoticeKind.Late,
            _scene.Valid,
            AttendanceScene.Today,
            minutes: 20
        );
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "class teacher");

        var said = await teacher.SayAsync("кто сегодня отсутствует");

        Assert.Contains("Перекличку ещё никто не отметил.", said);
        Assert.Contains("Козлов П., 7Б: опоздает на 20 мин", said);
        var missing = await teacher.PressAsync("Где не отметили");
        Assert.Contains("Не отмечено 2 из 2 начавшихся уроков.", missing);
        Assert.Contains("1. 08:00 · 7Б, Алгебра · Иванова А.", missing);
    }

    [Fact]
    public async Task A_subject_teacher_sees_their_own_lessons_only()
    {
        var (algebra, history) = _scene.LessonsOn(AttendanceScene.Today);
        _scene.School.AddRoll(algebra, (_scene.Masha, _scene.Absent, null));
        _scene.School.AddRoll(history, (_scene.Petya, _scene.Absent, null));
        await using var database = await _scene.SaveAsync();
        await using var historian = _scene.Open(database, "historian");

        var said = await historian.SayAsync("кто отсутствует сегодня в 7Б");

        Assert.Contains("Козлов П.", said);
        Assert.DoesNotContain("Смирнова", said);
        var totals = await historian.SayAsync("посещаемость 7Б за ноябрь");
        Assert.Contains("Козлов Пётр · 1", totals);
        Assert.Contains("Здесь только уроки, которые ведёте вы.", totals);
    }

    [Fact]
    public async Task An_administrator_sees_every_class_and_the_sums_of_one()
    {
        var (algebra, history) = _scene.LessonsOn(AttendanceScene.Today);
        _scene.School.AddRoll(algebra, (_scene.Masha, _scene.Ill, null), (_scene.Petya, _scene.Absent, null));
        _scene.School.AddRoll(history, (_scene.Petya, _scene.Absent, null));
        await using var database = await _scene.SaveAsync();
        await using var administrator = _scene.Open(database, "administrator");

        var today = await administrator.SayAsync("кого сегодня нет");
        Assert.Contains("7Б: 2", today);

        var totals = await administrator.SayAsync("посещаемость 7Б");
        Assert.Contains("7Б: посещаемость, 2-я четверть", totals);
        Assert.Contains("Пропущено уроков: 3 — без причины 2, по болезни 1, по уважительной 0.", totals);
        Assert.Contains("Без пропусков и опозданий: 2.", totals);
        Assert.Contains("Козлов Пётр · 2 · 2 · 0 · 0 · 0", totals);
        Assert.InRange(administrator.Statements.Count, 1, 7);
    }

    [Fact]
    public async Task One_student_is_found_by_name_in_any_case()
    {
        var (algebra, _) = _scene.LessonsOn(AttendanceScene.Today);
        _scene.School.AddRoll(algebra, (_scene.Masha, _scene.Ill, null));
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "class teacher");

        var said = await teacher.SayAsync("сколько пропусков у Смирновой по алгебре за ноябрь");

        Assert.Contains("Смирнова Мария, 7Б", said);
        Assert.Contains("Пропущено 1 из 1 урока", said);
        Assert.InRange(teacher.Statements.Count, 1, 7);
    }

    [Fact]
    public async Task Namesakes_are_asked_about_and_strangers_are_not_found()
    {
        _scene.School.AddStudent(_scene.Class, "Олег", "Козлов");
        await using var database = await _scene.SaveAsync();
        await using var teacher = _scene.Open(database, "class teacher");

        await teacher.SayAsync("сколько пропусков у Козлова");
        Assert.Equal(["Козлов Олег", "Козлов Пётр"], teacher.Buttons);
        Assert.Contains("Козлов Олег, 7Б", await teacher.PressAsync("Козлов Олег"));

        Assert.Contains("Не нашёл", await teacher.SayAsync("сколько пропусков у Сидорова"));
    }

    [Theory]
    [InlineData("operator", "кто сегодня отсутствует")]
    [InlineData("operator", "посещаемость 7Б")]
    [InlineData("mother", "посещаемость 8А")]
    public async Task Who_has_no_right_is_told_so(string who, string question)
    {
        _scene.School.AddClass(8, "А");
        await using var database = await _scene.SaveAsync();
        await using var chat = _scene.Open(database, who);

        Assert.Contains("не открыты", await chat.SayAsync(question));
    }

    [Theory]
    [InlineData("absent:265f;;;")]
    [InlineData("absent:265f;7Б;;")]
    [InlineData("rolls:265f;7Б;;")]
    [InlineData("class-absences:264a2681;7Б;;")]
    [InlineData("pupil:264a2681;AAAAAAAAAAAAAAAAAAAAAA;;")]
    [InlineData("pupil:rubbish")]
    public async Task A_forged_button_opens_nothing_to_a_mother(string code)
    {
        var (algebra, _) = _scene.LessonsOn(AttendanceScene.Today);
        _scene.School.AddRoll(algebra, (_scene.Petya, _scene.Absent, null));
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.PressCodeAsync(code);

        Assert.DoesNotContain("Козлов", said);
        Assert.Contains("нет", said.Replace("не открыты", "нет", StringComparison.Ordinal));
    }
}
