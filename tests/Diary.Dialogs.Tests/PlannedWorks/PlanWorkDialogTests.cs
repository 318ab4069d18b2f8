using Diary.Dialogs.Timetable;
using Diary.Domain.PlannedWorks;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.PlannedWorks;

public sealed class PlanWorkDialogTests
{
    private readonly SchoolScene _scene = new();
    private static readonly DateOnly Friday = SchoolScene.Today.AddDays(3);

    public PlanWorkDialogTests()
    {
        _scene.Lesson(_scene.Algebra, 2, Friday);
        _scene.Lesson(_scene.Algebra, 1, Friday.AddDays(3));
        _scene.School.AddAssignment(_scene.Mathematician, _scene.Third.Group, _scene.Algebra);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task A_sentence_is_asked_only_for_what_it_did_not_say_and_saved_after_yes(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        var talk = _scene.TalkAs(database, "mathematician");

        Assert.Contains("О чём работа?", await talk.SayAsync("запланируй контрольную 7Б алгебра в пятницу"));
        await talk.SayAsync("Степени и многочлены");
        Assert.Contains("Запланировать?", talk.Text);
        Assert.Contains("7Б, Алгебра", talk.Text);
        Assert.Contains("пятница, 27 ноября, 2-й урок", talk.Text);
        Assert.Empty(await WorksAsync(database));

        Assert.Contains("Запланировано.", await talk.PressAsync("Да"));

        var work = Assert.Single(await WorksAsync(database));
        Assert.Equal(("test", "Степени и многочлены", Friday), (work.WorkType, work.Title, work.Date));
        await using var db = database.CreateDbContext();
        Assert.Equal(
            "work.planned",
            (await db.Set<Domain.Access.AuditEntry>().SingleAsync(TestContext.Current.CancellationToken)).Action
        );
    }

    [Fact]
    public async Task Step_by_step_by_buttons()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "mathematician");

        Assert.Contains("Для кого работа?", await talk.SayAsync("хочу запланировать работу"));
        Assert.Contains("Какая работа?", await talk.PressAsync("7Б, Алгебра"));
        Assert.Contains("На каком уроке?", await talk.PressAsync("самостоятельная"));
        await talk.PressAsync("пн 30.11");
        await talk.PressAsync("Без темы");
        Assert.Contains("Запланировано.", await talk.PressAsync("Да"));
        Assert.Contains("Алгебра, самостоятельная, 7Б", await talk.PressAsync("Все мои работы"));
    }

    [Fact]
    public async Task The_other_tests_of_that_day_are_shown_and_warn()
    {
        _scene.School.AddPlannedWork(_scene.Lesson(_scene.Physics, 3, Friday), _scene.Physicist);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "mathematician");

        await talk.SayAsync("запланируй контрольную 7Б алгебра");
        Assert.Contains("пт 27.11 уже: Физика (контрольная)", talk.Text);
        await talk.PressAsync("пт 27.11");
        await talk.PressAsync("Без темы");

        Assert.Contains("⚠️ В этот день у класса уже Физика (контрольная).", talk.Text);
        Assert.Contains("Запланировано.", await talk.PressAsync("Да"));
    }

    [Fact]
    public async Task A_school_that_refuses_one_too_many_leaves_the_other_days()
    {
        _scene.School.Add(new WorkLoadRule { SchoolId = _scene.School.School.Id, Strictness = RuleStrictness.Refuse });
        _scene.School.AddPlannedWork(_scene.Lesson(_scene.Physics, 3, Friday), _scene.Physicist);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "mathematician");

        Assert.Contains(
            "На пятница, 27 ноября работу поставить нельзя",
            await talk.SayAsync("запланируй контрольную 7Б алгебра на пятницу")
        );
        Assert.Contains("школа не разрешает", await talk.PressAsync("пт 27.11"));
        Assert.Equal(_scene.Physics.Id, Assert.Single(await WorksAsync(database)).SubjectId);
    }

    [Fact]
    public async Task No_changes_nothing()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "mathematician");

        await talk.SayAsync("запланируй контрольную 7Б алгебра в пятницу «Степени»");
        Assert.Contains("«Степени»", talk.Text);
        Assert.Contains("ничего не записал", await talk.PressAsync("Нет"));
        Assert.Empty(await WorksAsync(database));
    }

    [Fact]
    public async Task A_planned_test_is_moved_and_called_off()
    {
        _scene.School.AddPlannedWork(_scene.Lesson(_scene.Algebra, 3), _scene.Mathematician, title: "Степени");
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "mathematician");

        await talk.SayAsync("какие контрольные впереди");
        await talk.PressAsync("Изменить: ср 25.11");
        await talk.PressAsync("Перенести");
        await talk.PressAsync("пн 30.11");
        Assert.Contains("Перенести?", talk.Text);
        Assert.Contains("Перенесено.", await talk.PressAsync("Да"));
        Assert.Equal(Friday.AddDays(3), Assert.Single(await WorksAsync(database)).Date);

        await talk.PressAsync("Изменить или отменить");
        await talk.PressAsync("Отменить работу");
        Assert.Contains("Работа отменена.", await talk.PressAsync("Да, отменить"));
        Assert.Empty(await WorksAsync(database));
        Assert.Contains("больше нет", await talk.PressCodeAsync("work:" + Guid.Empty.ToString("N")));
    }

    [Fact]
    public async Task Somebody_elses_work_is_not_moved_by_a_forged_button()
    {
        var work = _scene.School.AddPlannedWork(_scene.Lesson(_scene.Physics, 3), _scene.Physicist);
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database, "mathematician");

        await talk.PressCodeAsync(Turns.ButtonCodes.ForDialog("plan", PlanState.ForWork(work.Id)));
        Assert.Contains("такого урока у вас нет", talk.Text);
        await talk.PressCodeAsync("unplan:" + work.Id.ToString("N"));
        Assert.Contains("Ничего не изменил", await talk.PressAsync("Да"));
        Assert.Single(await WorksAsync(database));
    }

    [Fact]
    public async Task A_mother_cannot_plan()
    {
        await using var database = await _scene.OpenAsync();
        var talk = _scene.TalkAs(database);

        Assert.DoesNotContain("Для кого работа?", await talk.SayAsync("запланируй контрольную 7Б"));
        Assert.Contains("такого урока у вас нет", await talk.PressCodeAsync("plan:"));
    }

    private static async Task<List<PlannedWork>> WorksAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.PlannedWorks.Where(work => work.WithdrawnAt == null).ToListAsync();
    }
}
