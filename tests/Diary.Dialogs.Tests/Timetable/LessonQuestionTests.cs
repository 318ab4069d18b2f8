namespace Diary.Dialogs.Timetable;

/// <summary>What kind of question it is, from the words alone.</summary>
public sealed class LessonQuestionTests
{
    [Theory]
    [InlineData("до скольки завтра", LessonQuestionKind.End)]
    [InlineData("До сколько завтра уроки?", LessonQuestionKind.End)]
    [InlineData("во сколько сегодня лизу забирать", LessonQuestionKind.End)]
    [InlineData("когда Петя освободится", LessonQuestionKind.End)]
    [InlineData("what time does school end tomorrow", LessonQuestionKind.End)]
    [InlineData("к какому уроку завтра", LessonQuestionKind.Start)]
    [InlineData("ко скольки в пятницу", LessonQuestionKind.Start)]
    [InlineData("когда приходить завтра", LessonQuestionKind.Start)]
    [InlineData("во сколько завтра начинаются уроки", LessonQuestionKind.Start)]
    [InlineData("what time does school start on Monday", LessonQuestionKind.Start)]
    [InlineData("какой сейчас урок", LessonQuestionKind.Now)]
    [InlineData("следующий урок какой", LessonQuestionKind.Now)]
    [InlineData("какой завтра третий урок", LessonQuestionKind.Number)]
    [InlineData("куда идти первым уроком, какой кабинет", LessonQuestionKind.Number)]
    [InlineData("Во сколько заканчивается 5 урок", LessonQuestionKind.Number)]
    [InlineData("последний урок завтра", LessonQuestionKind.Last)]
    [InlineData("сколько завтра уроков", LessonQuestionKind.Count)]
    [InlineData("how many lessons tomorrow", LessonQuestionKind.Count)]
    [InlineData("есть у меня окно в пятницу?", LessonQuestionKind.Windows)]
    [InlineData("где физика", LessonQuestionKind.Room)]
    [InlineData("в каком кабинете завтра физика", LessonQuestionKind.Room)]
    [InlineData("where is physics", LessonQuestionKind.Room)]
    [InlineData("кто завтра ведёт физику", LessonQuestionKind.Teacher)]
    [InlineData("есть ли завтра физра", LessonQuestionKind.Presence)]
    [InlineData("физра сегодня есть? форму брать?", LessonQuestionKind.Presence)]
    [InlineData("is there PE tomorrow", LessonQuestionKind.Presence)]
    [InlineData("когда следующая алгебра", LessonQuestionKind.Next)]
    [InlineData("завтра учимся?", LessonQuestionKind.SchoolDay)]
    [InlineData("в субботу выходной?", LessonQuestionKind.SchoolDay)]
    [InlineData("расписание на завтра с учителями", LessonQuestionKind.WithTeachers)]
    [InlineData("расписание на пятницу", LessonQuestionKind.Day)]
    [InlineData("timetable tomorrow", LessonQuestionKind.Day)]
    public void Words_say_which_question_about_a_day_it_is(string text, LessonQuestionKind kind) =>
        Assert.Equal(kind, LessonQuestion.InWords(Talk.Turn(text)).Kind);

    [Theory]
    [InlineData("замены на завтра", "changes")]
    [InlineData("изменения в расписании", "changes")]
    [InlineData("кого я заменяю", "changes")]
    [InlineData("substitutions tomorrow", "changes")]
    [InlineData("что меняли в расписании", "history")]
    [InlineData("скинь расписание звонков", "bells")]
    [InlineData("когда большая перемена", "bells")]
    [InlineData("bell schedule", "bells")]
    [InlineData("сколько до каникул", "year")]
    [InlineData("какая сейчас четверть", "year")]
    [InlineData("when are the holidays", "year")]
    [InlineData("какой четвёртый урок", null)]
    [InlineData("расписание на завтра", null)]
    public void Words_say_which_dialog_answers(string text, string? dialog) =>
        Assert.Equal(dialog, LessonQuestion.DialogFor(text));

    [Fact]
    public void A_button_carries_every_question()
    {
        foreach (var kind in Enum.GetValues<LessonQuestionKind>())
        {
            var question = new LessonQuestion(kind, kind is LessonQuestionKind.Number ? 12 : null);

            Assert.Equal(question, LessonQuestion.Decode(question.Encode()));
            Assert.InRange(question.Encode()?.Length ?? 0, 0, 3);
        }
    }
}
