using Diary.Domain.Demo;
using Diary.Testing.Databases;
using Diary.Testing.Doors;

namespace Diary.Bot.Host.Conversations;

public sealed class StaffTests(DemoDiaries diaries)
{
    [Theory, EveryDoor]
    public async Task A_teacher_is_told_the_lessons_they_give(Door door, DatabaseKind kind)
    {
        using var teacher = await diaries.MeetAsync(door, kind, DemoRole.Teacher);

        var answer = await teacher.AskAsync("мои уроки завтра");

        Assert.Contains("Ваши уроки, среда, 18 ноября", answer.Text, StringComparison.Ordinal);
        Assert.Contains("3. 10:20–11:00 | Алгебра, 9А | 211", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_teacher_who_names_no_class_is_asked_and_answers_by_button(Door door, DatabaseKind kind)
    {
        using var teacher = await diaries.MeetAsync(door, kind, DemoRole.Teacher);

        var question = await teacher.AskAsync("что задано на завтра?");
        var answer = await teacher.PressAsync("9А");

        Assert.Equal(["5В", "6А", "9А", "10Б"], question.Titles);
        Assert.Contains("Задания какого класса показать?", question.Text, StringComparison.Ordinal);
        Assert.Contains("задание на среду, 18 ноября\n9А\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("3. Алгебра | № 351", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_teacher_answers_which_class_in_words(Door door, DatabaseKind kind)
    {
        using var teacher = await diaries.MeetAsync(door, kind, DemoRole.Teacher);
        await teacher.AskAsync("оценки за неделю");

        var answer = await teacher.AskAsync("9 а");

        Assert.Contains("Оценки, 11–17 ноября\n9А\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Орлов А. С.: Алгебра, ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Химия", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_question_in_place_of_the_class_is_answered_instead(Door door, DatabaseKind kind)
    {
        using var teacher = await diaries.MeetAsync(door, kind, DemoRole.Teacher);
        await teacher.AskAsync("оценки за неделю");

        var answer = await teacher.AskAsync("расписание 7Б на пятницу");

        Assert.Contains("Уроки, пятница, 20 ноября\n7Б\n", answer.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_class_that_a_teacher_does_not_teach_is_closed_but_its_timetable_is_not(
        Door door,
        DatabaseKind kind
    )
    {
        using var teacher = await diaries.MeetAsync(door, kind, DemoRole.Teacher);

        var marks = await teacher.AskAsync("оценки 7Б за неделю");
        var lessons = await teacher.AskAsync("расписание 7Б на завтра");

        Assert.StartsWith("Оценки 7Б вам не открыты", marks.Text, StringComparison.Ordinal);
        Assert.Contains("География, 7Б", lessons.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task A_class_teacher_sees_every_subject_of_the_own_class_only(Door door, DatabaseKind kind)
    {
        using var teacher = await diaries.MeetAsync(door, kind, DemoRole.ClassTeacher);

        var own = await teacher.AskAsync("оценки 7Б за неделю");
        var foreign = await teacher.AskAsync("оценки 8А за неделю");

        Assert.Contains("Алгебра", own.Text, StringComparison.Ordinal);
        Assert.Contains("Английский язык", own.Text, StringComparison.Ordinal);
        Assert.StartsWith("Оценки 8А вам не открыты", foreign.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task An_administrator_sees_every_class(Door door, DatabaseKind kind)
    {
        using var administrator = await diaries.MeetAsync(door, kind, DemoRole.Administrator);

        var marks = await administrator.AskAsync("оценки 3А за неделю");
        var question = await administrator.AskAsync("уроки");
        var lessons = await administrator.AskAsync("11Б");

        Assert.Contains("Смирнов П. Д.: ", marks.Text, StringComparison.Ordinal);
        Assert.Contains("Уроки какого класса показать?", question.Text, StringComparison.Ordinal);
        Assert.Contains("11Б", lessons.Text, StringComparison.Ordinal);
    }

    [Theory, EveryDoor]
    public async Task An_operator_sees_no_mark_and_no_homework_whoever_is_named(Door door, DatabaseKind kind)
    {
        using var support = await diaries.MeetAsync(door, kind, DemoRole.Operator);

        var byClass = await support.AskAsync("оценки 7Б за неделю");
        var byName = await support.AskAsync("оценки Марии Смирновой");
        var all = await support.AskAsync("оценки");
        var homework = await support.AskAsync("что задали 7Б");
        var lessons = await support.AskAsync("расписание 7Б на завтра");

        Assert.StartsWith("Оценки 7Б вам не открыты", byClass.Text, StringComparison.Ordinal);
        Assert.StartsWith("Не нашёл «Мария»", byName.Text, StringComparison.Ordinal);
        Assert.StartsWith("Оценки вам здесь не открыты", all.Text, StringComparison.Ordinal);
        Assert.StartsWith("Задания 7Б вам не открыты", homework.Text, StringComparison.Ordinal);
        Assert.Contains("География, 7Б", lessons.Text, StringComparison.Ordinal);
    }
}
