using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

public sealed partial class ChangeLessonDialogTests
{
    [Theory]
    [InlineData("mathematician")]
    [InlineData("operator")]
    [InlineData("mother")]
    public async Task Nobody_else_changes_the_timetable_by_words_or_by_a_forged_button(string who)
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, who);

        Assert.DoesNotContain("Так записать?", await talk.SayAsync("отмени завтра 3 урок в 7Б"));
        Assert.Contains("меняют администратор и завуч", await talk.PressCodeAsync("change:"));
        Assert.Equal(LessonState.Planned, (await PhysicsAsync(database)).State);
    }

    [Theory]
    [InlineData("замены завтра есть?")]
    [InlineData("кто ведёт физику 7Б завтра")]
    [InlineData("где физика 7Б завтра")]
    [InlineData("какой 3 урок 7Б завтра")]
    [InlineData("расписание 7Б на завтра")]
    [InlineData("в каком кабинете физика 7Б завтра")]
    public async Task A_question_is_no_order(string question)
    {
        await using var database = await _scene.OpenAsync();
        var answer = await _scene.TalkAs(database, "deputy").SayAsync(question);

        Assert.DoesNotContain("Так записать?", answer);
        Assert.DoesNotContain("Так нельзя", answer);
    }

    [Fact]
    public async Task A_day_without_such_a_lesson_says_so_and_shows_which_there_are()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy");

        Assert.Contains("7Б: такого урока среда, 25 ноября нет", await talk.SayAsync("отмени завтра 6 урок в 7Б"));
        Assert.Contains(talk.Buttons, button => button.Title.Contains("Физика", StringComparison.Ordinal));
        await talk.SayAsync("/cancel");
        Assert.Contains("Класса 9Г в школе нет.", await talk.SayAsync("отмени завтра 6 урок в 9Г"));
    }

    [Fact]
    public async Task English_is_complete()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "deputy", "en");

        await talk.SayAsync("cancel lesson 3 of 7Б tomorrow");
        Assert.Contains("Shall it be so?", talk.Text);
        Assert.Contains("Done, the timetable is changed.", await talk.PressAsync("Yes"));
    }
}
