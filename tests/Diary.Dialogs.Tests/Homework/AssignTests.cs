using Diary.Dialogs.Talks;
using Diary.Domain.Alerts;
using Diary.Domain.Homework;
using Diary.Testing.Databases;
using Diary.Testing.Files;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.Homework;

/// <summary>A teacher sets homework: in a line or by steps, always by way of a card.</summary>
public sealed class AssignTests
{
    private static readonly DateOnly Thursday = SchoolDay.Monday.AddDays(3);
    private readonly SchoolDay _day = new();

    public static TheoryData<DatabaseKind> Databases => SchoolTalk.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task One_line_is_a_card_and_one_button_later_families_read_it(DatabaseKind kind)
    {
        _day.Set(_day.History, Thursday, "§ 3", 120);
        var lesson = _day.School.AddLesson(_day.Seventh.Group, _day.History, _day.Historian, Thursday, 5);
        _day.School.AddPlannedWork(lesson, _day.Historian);
        await using var talk = await _day.OpenAsync(kind);
        var teacher = talk.As("teacher");

        (await teacher.SaysAsync("7Б алгебра §12 № 3-7 к четвергу, 40 минут"))
            .Has("Задать? Алгебра, 7Б", "§12 № 3-7", "Срок: четверг, 26 ноября, 1-й урок", "Время: ≈ 40 мин")
            .Has("У класса на этот день уже есть: История ≈ 2 ч")
            .Has("В этот день пишут: История (контрольная)")
            .Has("Больше нормы: вместе ≈ 2 ч 40 мин при норме ≈ 2 ч 30 мин")
            .Offers("Задать", "Отменить", "Текст", "Срок", "Время", "Файлы", "Кому", "⬜ Сдать здесь");
        Assert.InRange(teacher.Statements, 1, 8);
        (await talk.As("masha").SaysAsync("что задали на четверг")).HasNot("§12");

        (await teacher.PressesAsync("Задать"))
            .Has("✅ Задано: Алгебра, 7Б", "§12 № 3-7")
            .Offers("Задание", "Изменить", "Отменить", "В шаблоны");
        Assert.InRange(teacher.Statements, 1, 10);
        (await talk.As("mother").SaysAsync("что задали на четверг")).Has("§12 № 3-7", "≈ 40 мин");
        Assert.Equal([(AlertKind.HomeworkSet, 1, null)], await AlertsAsync(talk));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Step_by_step_the_class_the_task_the_time_and_the_files_are_asked(DatabaseKind kind)
    {
        await using var talk = await _day.OpenAsync(kind);
        var teacher = talk.As("teacher");

        (await teacher.SaysAsync("/assign"))
            .Has("Кому и по какому предмету")
            .Offers("7Б, Алгебра", "7Б, Русский язык", "3А, Русский язык");
        (await teacher.PressesAsync("7Б, Алгебра")).Has("Алгебра, 7Б", "Что задать?").Offers("Без задания");
        (await teacher.SaysAsync("№ 214, 215")).Has("к какому дню?").Offers("вт 24.11, 1-й урок", "чт 26.11");
        (await teacher.PressesAsync("чт 26.11")).Has("Сколько минут").Offers("20", "Не указывать");
        (await teacher.SaysAsync("30")).Has("Есть файлы или ссылки?").Offers("Дальше");
        (await teacher.SendsAsync("схема.png", SamplePictures.Png)).Has("Приложено: схема.png").Offers("Убрать всё");
        (await teacher.SaysAsync("https://school.example/video")).Has("схема.png, https://school.example/video");
        (await teacher.PressesAsync("Дальше")).Has(
            "Задать?",
            "№ 214, 215",
            "четверг, 26 ноября",
            "≈ 30 мин",
            "схема.png"
        );
        (await teacher.PressesAsync("Сдать здесь")).Has("Сдать работу здесь").Offers("✅ Сдать здесь");
        (await teacher.SaysAsync("да")).Has("✅ Задано");

        var masha = talk.As("masha");
        (await masha.SaysAsync("что задали на четверг"))
            .Has("№ 214, 215", "📎", "не сдано")
            .Offers("Файлы (2): Алгебра", "📤 Сдать: Алгебра");
        var sent = await masha.PressesAsync("Файлы");
        Assert.Equal("схема.png", Assert.Single(sent.Files).Name);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Named_students_get_it_each_in_their_own_diary_and_nobody_else(DatabaseKind kind)
    {
        await using var talk = await _day.OpenAsync(kind);
        var teacher = talk.As("teacher");

        (await teacher.SaysAsync("задай 7Б по алгебре карточку 5 к четвергу")).Has("карточку 5");
        (await teacher.PressesAsync("Кому")).Has("Для кого задание?");
        (await teacher.SaysAsync("Беловой и Петрову")).Has("Не нашёл среди учеников 7Б: Петрову");
        (await teacher.SaysAsync("Беловой")).Has("Только для: Белова Маша");
        await teacher.PressesAsync("Задать");

        (await talk.As("masha").SaysAsync("что задали на четверг")).Has("карточку 5", "личное");
        (await talk.As("liza").SaysAsync("что задали на четверг")).HasNot("карточку 5");
        Assert.Equal([(AlertKind.HomeworkSet, 1, _day.Masha.Id)], await AlertsAsync(talk));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_set_is_changed_withdrawn_and_brought_back_and_its_history_tells(DatabaseKind kind)
    {
        _day.Set(_day.Algebra, Thursday, "§ 12", 20);
        await using var talk = await _day.OpenAsync(kind);
        var teacher = talk.As("teacher");

        await teacher.SaysAsync("что задано 7Б на четверг");
        await teacher.PressesAsync("Подробнее");
        (await teacher.PressesAsync("Алгебра")).Offers("Изменить", "Отменить", "Кто сдал (0)");
        (await teacher.PressesAsync("Изменить")).Has("Изменить задание?", "§ 12").Offers("Сохранить");
        await teacher.PressesAsync("Текст");
        (await teacher.SaysAsync("§ 12 и 13")).Has("Изменить задание?", "§ 12 и 13");
        (await teacher.PressesAsync("Сохранить")).Has("✅ Изменено");
        (await talk.As("masha").SaysAsync("что задали на четверг")).Has("§ 12 и 13");

        (await teacher.PressesAsync("Отменить")).Has("Отменить задание?").Offers("Отменить задание", "Оставить");
        (await teacher.PressesAsync("Отменить задание")).Has("Задание отменено").Offers("Вернуть");
        (await talk.As("masha").SaysAsync("что задали на четверг")).HasNot("§ 12").Has("Ещё не внесено");
        (await teacher.PressesAsync("Вернуть")).Has("Задание снова на месте");
        (await teacher.PressesAsync("Задание")).Offers("История");
        (await teacher.PressesAsync("История")).Has(
            "изменено",
            "было: § 12",
            "стало: § 12 и 13",
            "отменено",
            "возвращено",
            "Иванова А."
        );
        Assert.Equal(
            [
                (AlertKind.HomeworkCorrected, 2, null),
                (AlertKind.HomeworkWithdrawn, 3, null),
                (AlertKind.HomeworkSet, 4, null),
            ],
            await AlertsAsync(talk)
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_changes_what_somebody_else_has_changed_meanwhile_is_told(DatabaseKind kind)
    {
        var homework = _day.Set(_day.Algebra, Thursday, "§ 12");
        await using var talk = await _day.OpenAsync(kind);
        var teacher = talk.As("teacher");
        var administrator = talk.As("administrator");
        var change = Setting.AssignDialog.CorrectButton(homework.Id);

        await teacher.PressCodeAsync(change);
        await administrator.PressCodeAsync(change);
        await administrator.PressesAsync("Текст");
        await administrator.SaysAsync("§ 14");
        (await administrator.PressesAsync("Сохранить")).Has("✅ Изменено");
        await teacher.PressesAsync("Текст");
        await teacher.SaysAsync("§ 13");

        (await teacher.PressesAsync("Сохранить")).Has("изменил кто-то ещё").Offers("Посмотреть");
        (await teacher.PressesAsync("Посмотреть")).Has("§ 14");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_template_is_kept_offered_and_taken_off(DatabaseKind kind)
    {
        await using var talk = await _day.OpenAsync(kind);
        var teacher = talk.As("teacher");

        (await teacher.SaysAsync("/templates")).Has("Пока пусто");
        await teacher.SaysAsync("7Б алгебра подготовиться к контрольной, 45 минут, к четвергу");
        await teacher.PressesAsync("Задать");
        (await teacher.PressesAsync("В шаблоны")).Has("Сохранил шаблон «подготовиться к контрольной");
        await teacher.SaysAsync("/assign");
        await teacher.PressesAsync("3А, Русский язык");
        (await teacher.PressesAsync("подготовиться")).Has("к какому дню?");
        await teacher.PressesAsync("вт 24.11");
        (await teacher.PressesAsync("Дальше")).Has("Русский язык, 3А", "подготовиться к контрольной", "≈ 45 мин");
        (await teacher.PressesAsync("Отменить")).Has("ничего не изменил");

        await teacher.SaysAsync("/templates");
        (await teacher.PressesAsync("Убрать 1")).Has("Убрал шаблон");
        (await teacher.SaysAsync("/templates")).Has("Пока пусто");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Only_who_teaches_there_sets_anything(DatabaseKind kind)
    {
        var homework = _day.Set(_day.Algebra, Thursday, "§ 12");
        await using var talk = await _day.OpenAsync(kind);

        (await talk.As("historian").SaysAsync("задай 7Б алгебру § 13 к четвергу")).Has("Среди ваших классов");
        (await talk.As("masha").SaysAsync("/assign")).Has("Задания пишут учителя");
        foreach (var stranger in new[] { "historian", "masha", "mother", "petya" })
        {
            var heard = await talk.As(stranger).PressCodeAsync(Setting.AssignDialog.CorrectButton(homework.Id));
            Assert.Single(heard).Has("Такого задания").HasNot("§ 12");
            foreach (var act in "wyrp")
            {
                heard = await talk.As(stranger).PressCodeAsync(Keeping.KeepingCodes.Of(homework.Id, act));
                Assert.Single(heard).Has("Такого задания");
            }
        }

        await using var db = talk.OpenDatabase();
        Assert.Null(
            Assert.Single(await db.HomeworkAssignments.ToListAsync(TestContext.Current.CancellationToken)).WithdrawnAt
        );
        Assert.Empty(await AlertsAsync(talk));
    }

    [Fact]
    public async Task A_line_without_a_task_asks_and_does_not_set()
    {
        _day.Set(_day.Algebra, Thursday, "§ 12");
        await using var talk = await _day.OpenAsync(DatabaseKind.Sqlite);

        (await talk.As("teacher").SaysAsync("дз 7Б алгебра на четверг")).Has("§ 12").HasNot("Что задать?");
    }

    [Fact]
    public async Task Without_a_task_is_said_as_well()
    {
        await using var talk = await _day.OpenAsync(DatabaseKind.PostgreSql);
        var teacher = talk.As("teacher");

        (await teacher.SaysAsync("задай 7Б алгебра на четверг без задания")).Has("Без задания.");
        await teacher.PressesAsync("Задать");

        (await talk.As("masha").SaysAsync("что задали на четверг")).Has("Не задано: Алгебра");
    }

    [Fact]
    public async Task It_speaks_english_too()
    {
        await using var talk = await _day.OpenAsync(DatabaseKind.Sqlite);
        var teacher = talk.As("teacher");

        await teacher.SaysAsync("/language");
        (await teacher.SaysAsync("set homework for 7Б algebra ex. 5 by Thursday"))
            .Has("Set it? Алгебра, 7Б", "ex. 5", "Thursday, 26 November")
            .Offers("Set", "Cancel");
        (await teacher.PressesAsync("Set")).Has("✅ Set");
    }

    private static async Task<IReadOnlyList<(AlertKind, int, Guid?)>> AlertsAsync(SchoolTalk talk)
    {
        await using var db = talk.OpenDatabase();
        var alerts = await db.Alerts.OrderBy(alert => alert.CreatedAt).ThenBy(alert => alert.Revision).ToListAsync();
        return [.. alerts.Select(alert => (alert.Kind, alert.Revision, alert.StudentId))];
    }
}
