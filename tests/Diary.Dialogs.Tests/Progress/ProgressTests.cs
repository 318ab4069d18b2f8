using System.Buffers.Binary;
using Diary.Dialogs.Attendance;
using Diary.Dialogs.Schema;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Progress;

/// <summary>A picture of progress, with words that say the same.</summary>
public sealed class ProgressTests
{
    private const string PngData = "data:image/png;base64,";
    private readonly AttendanceScene _scene = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task One_subject_is_drawn_by_weeks_with_its_marks(DatabaseKind kind)
    {
        Mark(new DateOnly(2026, 9, 14), 3);
        Mark(new DateOnly(2026, 9, 15), 4);
        Mark(new DateOnly(2026, 11, 16), 5);
        await using var database = await _scene.SaveAsync(kind);
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("график Маши по алгебре");

        Assert.Contains("Мария, 7Б: Алгебра, учебный год", said);
        Assert.Contains("Оценок: 3, среднее 4. По неделям", said);
        Assert.Contains("По неделям — от 3,5 до 5.", said);
        Assert.Contains("За последние четыре недели 5, до этого 3,5 — стало лучше.", said);
        var (width, height) = SizeOf(Picture(mother));
        Assert.Equal((1080, 800), (width, height));
        Assert.InRange(mother.Statements.Count, 1, 4);
    }

    [Fact]
    public async Task All_subjects_stand_side_by_side_with_the_term_before()
    {
        Mark(new DateOnly(2026, 9, 14), 3);
        Mark(new DateOnly(2026, 11, 16), 5);
        Mark(_scene.LessonsOn(new DateOnly(2026, 11, 16)).History, 4);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("график успеваемости Маши");

        Assert.Contains("Лучше всего: Алгебра 5, История 4.", said);
        Assert.Contains("Алгебра · 5 · 3 · 1", said);
        Assert.Contains("История · 4 · — · 1", said);
        Assert.Contains("Бледная полоска — прошлая четверть.", said);
        Assert.NotEmpty(Picture(mother));
    }

    [Fact]
    public async Task The_same_picture_is_there_by_night()
    {
        Mark(new DateOnly(2026, 11, 16), 5);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("график Маши по алгебре");
        var light = Picture(mother);

        await mother.PressAsync("🌙");

        Assert.NotEqual(light, Picture(mother));
        Assert.Contains(mother.Buttons, title => title.StartsWith("☀️", StringComparison.Ordinal));
    }

    [Fact]
    public async Task This_year_is_compared_with_last()
    {
        Mark(new DateOnly(2026, 9, 14), 5);
        var lastYear = _scene.School.AddYear("2025/26", new DateOnly(2025, 9, 1), new DateOnly(2026, 5, 26));
        var sixth = _scene.School.AddClass(6, "Б", lastYear);
        _scene.School.AddMembership(_scene.Masha, sixth.Group, lastYear.Start, lastYear.End);
        var lesson = _scene.School.AddLesson(
            sixth.Group,
            _scene.Algebra,
            _scene.Mathematician,
            new DateOnly(2025, 9, 16)
        );
        Mark(lesson, 3);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("график Маши по алгебре");

        var said = await mother.PressAsync("С прошлым годом");

        Assert.Contains("За то же время прошлого года 3.", said);
        Assert.Contains("бледная линия — прошлый год", said);
    }

    [Fact]
    public async Task In_grade_one_there_is_nothing_to_draw_and_it_is_said_why()
    {
        var first = _scene.School.AddClass(1, "А");
        var child = _scene.School.AddStudent(first, "Вера", "Зимина");
        var father = _scene.School.AddPerson("Олег", "Зимин");
        _scene.School.AddGuardianship(father, child);
        _scene.School.AddAccount(Chat.Channel, "father", father);
        await using var database = await _scene.SaveAsync();
        await using var chat = _scene.Open(database, "father");

        Assert.Contains("в первом классе оценок не ставят", await chat.SayAsync("график успеваемости"));
        Assert.All(chat.Answer, activity => Assert.Null(activity.Attachments));
    }

    [Fact]
    public async Task Each_child_has_a_picture_and_a_class_has_one()
    {
        Mark(new DateOnly(2026, 11, 16), 5);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await using var teacher = _scene.Open(database, "class teacher");

        var said = await mother.SayAsync("график успеваемости");
        Assert.Contains("Мария, 7Б", said);
        Assert.Contains("Дмитрий, 3А", said);
        Assert.Contains("оценок нет, рисовать нечего", said);

        Assert.Contains("7Б: ", await teacher.SayAsync("диаграмма успеваемости 7Б"));
        Assert.NotEmpty(Picture(teacher));
    }

    [Theory]
    [InlineData("mother", "progress:264a2681;AAAAAAAAAAAAAAAAAAAAAA;;")]
    [InlineData("mother", "progress:264a2681;7Б;;")]
    [InlineData("operator", "progress:264a2681;7Б;;")]
    public async Task A_forged_button_draws_nothing(string who, string code)
    {
        Mark(new DateOnly(2026, 11, 16), 5);
        await using var database = await _scene.SaveAsync();
        await using var chat = _scene.Open(database, who);

        Assert.Contains("не открыты", await chat.PressCodeAsync(code));
        Assert.All(chat.Answer, activity => Assert.Null(activity.Attachments));
    }

    private static byte[] Picture(Chat chat)
    {
        var attachment = Assert.Single(
            chat.Answer.SelectMany(activity => activity.Attachments ?? Array.Empty<Attachment>())
        );
        Assert.Equal("image/png", attachment.ContentType);
        Assert.StartsWith(PngData, attachment.ContentUrl);
        return Convert.FromBase64String(attachment.ContentUrl![PngData.Length..]);
    }

    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private void Mark(DateOnly day, int value) => Mark(_scene.LessonsOn(day).Algebra, value);

    private void Mark(LessonOccurrence lesson, int value) =>
        _scene.School.AddMark(_scene.School.AddColumn(lesson), _scene.Masha, _scene.Mathematician, value);
}
