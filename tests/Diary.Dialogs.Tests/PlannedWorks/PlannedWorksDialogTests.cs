using Diary.Dialogs.Timetable;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;

namespace Diary.Dialogs.PlannedWorks;

public sealed class PlannedWorksDialogTests
{
    private readonly SchoolScene _scene = new();

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task When_the_test_is_comes_first_with_its_lesson_and_topic(DatabaseKind kind)
    {
        var lesson = _scene.Lesson(_scene.Algebra, 2, SchoolScene.Today.AddDays(3));
        _scene.School.AddPlannedWork(lesson, _scene.Mathematician, title: "Степени");
        await using var database = await _scene.OpenAsync(kind);
        var talk = _scene.TalkAs(database, "masha");

        await talk.SayAsync("когда контрольная по алгебре");

        Assert.Equal("Ближайшая — пятница, 27 ноября, через 3 дня: Алгебра, контрольная «Степени».", talk.FirstLine);
        Assert.Equal(1, talk.Statements);
    }

    [Fact]
    public async Task Nothing_entered_is_not_nothing_to_come()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        await talk.SayAsync("есть ли завтра самостоятельные");

        Assert.Contains("самостоятельная: на среда, 25 ноября ничего не запланировано.", talk.Text);
        Assert.Contains("учитель ещё ничего не внёс, а не что работы не будет", talk.Text);
    }

    [Fact]
    public async Task Another_kind_of_work_is_better_than_nothing()
    {
        _scene.School.AddPlannedWork(_scene.Lesson(_scene.Algebra, 2), _scene.Mathematician, "independent");
        await using var database = await _scene.OpenAsync();

        var answer = await _scene.TalkAs(database, "masha").SayAsync("контрольные на этой неделе");

        Assert.Contains("ничего не запланировано, но есть другое:", answer);
        Assert.Contains("Алгебра, самостоятельная", answer);
    }

    [Fact]
    public async Task A_test_goes_where_its_lesson_goes()
    {
        var lesson = _scene.Lesson(_scene.Algebra, 2);
        _scene.School.AddPlannedWork(lesson, _scene.Mathematician);
        var to = SchoolScene.Tomorrow.AddDays(2);
        _scene.School.Add(
            lesson.MoveTo(
                new LessonTime(to, 3, lesson.StartsAt.AddHours(49), lesson.EndsAt.AddHours(49)),
                _scene.Author(),
                null
            )
        );
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "masha");

        await talk.SayAsync("контрольные в пятницу");

        Assert.Contains("урок перенесён: объявляли на ср 25.11", talk.Text);
        Assert.Contains("ничего не запланировано", await talk.SayAsync("контрольные завтра"));
    }

    [Fact]
    public async Task A_test_at_a_cancelled_lesson_has_no_day()
    {
        var lesson = _scene.Lesson(_scene.Algebra, 2);
        _scene.School.AddPlannedWork(lesson, _scene.Mathematician);
        _scene.School.Add(lesson.Cancel(_scene.Author(), null));
        await using var database = await _scene.OpenAsync();

        Assert.Contains(
            "урок отменён: новую дату назовёт учитель",
            await _scene.TalkAs(database, "masha").SayAsync("контрольные завтра")
        );
    }

    [Fact]
    public async Task A_mother_sees_her_childrens_and_a_teacher_their_own()
    {
        _scene.School.AddPlannedWork(_scene.Lesson(_scene.Algebra, 2), _scene.Mathematician);
        _scene.School.AddPlannedWork(_scene.Lesson(_scene.Pe, 1), _scene.Trainer);
        await using var database = await _scene.OpenAsync();

        var mother = await _scene.TalkAs(database).SayAsync("какие контрольные впереди");
        var teacher = await _scene.TalkAs(database, "mathematician").SayAsync("какие контрольные впереди");

        Assert.Contains("Маша, 7Б: ближайшая — среда, 25 ноября, завтра: Алгебра, контрольная.", mother);
        Assert.Contains("Петя, 3А: ближайшая — среда, 25 ноября, завтра: Физкультура, контрольная.", mother);
        Assert.Contains("Алгебра, контрольная, 7Б", teacher);
        Assert.DoesNotContain("Физкультура", teacher);
    }
}
