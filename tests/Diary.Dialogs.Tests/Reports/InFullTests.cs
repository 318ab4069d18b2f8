using Diary.Dialogs.Attendance;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Reports;

/// <summary>«Покажи подробнее»: the last answer with nothing folded and nothing left out.</summary>
public sealed class InFullTests
{
    private readonly AttendanceScene _scene = new();

    [Fact]
    public async Task Words_in_full_open_what_is_folded()
    {
        foreach (var day in Enumerable.Range(0, 15))
        {
            Mark(_scene.LessonsOn(new DateOnly(2026, 11, 2).AddDays(day)).Algebra, 4, $"Слово {day}.");
        }

        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("оценки Маши за ноябрь");
        Assert.Contains("<details>", mother.Answer[0].Text);

        var said = await mother.SayAsync("покажи подробнее");

        Assert.DoesNotContain("<details>", mother.Answer[0].Text);
        Assert.All(Enumerable.Range(0, 15), day => Assert.Contains($"Слово {day}.", said));
        Assert.Contains("Мария, 7Б", said);
    }

    [Fact]
    public async Task With_nothing_before_it_the_person_is_told_what_to_ask()
    {
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        Assert.Contains("Подробнее — о чём?", await mother.SayAsync("подробнее"));
    }

    private void Mark(LessonOccurrence lesson, int value, string? comment = null) =>
        _scene.School.AddMark(_scene.School.AddColumn(lesson), _scene.Masha, _scene.Mathematician, value, comment);
}
