using System.Text;
using Diary.Dialogs.Homework.Submissions;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Talks;
using Diary.Domain.Alerts;
using Diary.Domain.Homework;
using Diary.Domain.Homework.Submissions;
using Diary.Testing.Databases;
using Diary.Testing.Files;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.Homework;

/// <summary>Work is handed in, checked, returned and talked about.</summary>
public sealed class SubmissionTests
{
    private readonly SchoolDay _day = new();
    private readonly HomeworkAssignment _homework;

    public SubmissionTests()
    {
        _homework = _day.Set(_day.Algebra, SchoolDay.Monday, "§ 12, № 3-7");
        _homework.NeedsSubmission = true;
    }

    public static TheoryData<DatabaseKind> Databases => SchoolTalk.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Text_and_photos_are_gathered_handed_in_and_checked_with_a_mark(DatabaseKind kind)
    {
        await using var talk = await _day.OpenAsync(kind);
        var masha = talk.As("masha");
        var teacher = talk.As("teacher");

        (await masha.SaysAsync("сдать домашку по алгебре")).Has(
            "Алгебра, понедельник, 23 ноября",
            "Пришли текст, фото"
        );
        (await masha.SaysAsync("№ 3: x = 5")).Has("Сдаём:", "№ 3: x = 5").Offers("Сдать", "Не сдавать");
        (await masha.SendsAsync("тетрадь.png", SamplePictures.Png)).Has("📎 тетрадь.png");
        (await masha.PressesAsync("Сдать")).Has("✅ Сдано: Алгебра", "1 файл").Offers("Заменить");
        Assert.InRange(masha.Statements, 1, 12);
        (await masha.PressesAsync("Задание")).Has("сдано, ждёт проверки").Offers("Заменить работу", "Моя работа");

        (await RosterAsync(teacher))
            .Has("Кто сдал: Алгебра, 7Б", "Ждут проверки (1): Белова Маша", "Не сдали (1): Котова Лиза")
            .Offers("Проверять");
        Assert.InRange(teacher.Statements, 1, 8);
        var work = await teacher.PressesAsync("Проверять");
        work.Has("Белова Маша: Алгебра", "№ 3: x = 5", "тетрадь.png").Offers("5", "2", "Принять без оценки", "Вернуть");
        Assert.Equal("тетрадь.png", Assert.Single(work.Files).Name);
        Assert.NotNull(FileUrl.Read(work.Files[0].ContentUrl));
        (await teacher.PressesAsync("5")).Has("Белова Маша: работа принята, в журнале 5 за пн 23.11");

        (await masha.SaysAsync("мои оценки по алгебре")).Has("5");
        (await masha.PressCodeAsync(HomeworkCodes.Of(_homework.Id, HomeworkCodes.Show)))[0].Has("Работа: проверено");
        Assert.Equal(
            [AlertKind.HomeworkHandedIn, AlertKind.HomeworkChecked],
            (await HomeworkAlertsAsync(talk)).Select(alert => alert.Kind)
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Returned_work_is_handed_in_anew_until_it_is_checked(DatabaseKind kind)
    {
        await using var talk = await _day.OpenAsync(kind);
        var masha = talk.As("masha");
        var teacher = talk.As("teacher");
        await HandInAsync(masha, "x = 4");

        await RosterAsync(teacher);
        await teacher.PressesAsync("Белова Маша");
        (await teacher.PressesAsync("Вернуть")).Has("что исправить?");
        (await teacher.SaysAsync("Проверь знак")).Has("работа возвращена", "Проверь знак").Offers("Кто сдал");
        (await masha.SaysAsync("что задали на сегодня")).Has("возвращено на доработку").Offers("📤 Сдать");
        (await masha.PressesAsync("📤 Сдать")).Has("Это заменит то, что сдано раньше");
        await masha.SaysAsync("x = -4");
        (await masha.PressesAsync("Сдать")).Has("Сдано заново");

        await RosterAsync(teacher);
        (await teacher.PressesAsync("Проверять")).Has("x = -4", "версия 2").HasNot("x = 4\n");
        (await teacher.PressesAsync("Принять без оценки")).Has("работа принята").HasNot("в журнале");
        var late = await masha.PressCodeAsync(SubmissionCodes.SubmitFor(_homework.Id, _day.Masha.Id));
        Assert.Single(late);
        await masha.SaysAsync("x = 44");
        (await masha.PressesAsync("Сдать")).Has("уже проверена");

        await using var db = talk.OpenDatabase();
        var states = await db
            .Submissions.OrderBy(work => work.Version)
            .Select(work => work.State)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([SubmissionState.Returned, SubmissionState.Checked], states);
        Assert.Equal(
            [
                AlertKind.HomeworkHandedIn,
                AlertKind.HomeworkHandedIn,
                AlertKind.HomeworkReturned,
                AlertKind.HomeworkChecked,
            ],
            (await HomeworkAlertsAsync(talk)).Select(alert => alert.Kind)
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_photo_that_comes_alone_can_be_handed_in_and_a_mother_does_it_for_her_child(DatabaseKind kind)
    {
        await using var talk = await _day.OpenAsync(kind);
        var mother = talk.As("mother");

        (await mother.SendsAsync("IMG_1.png", SamplePictures.Png)).Offers("Сдать как домашнюю работу");
        (await mother.PressesAsync("Сдать как домашнюю")).Has("Маша: Алгебра", "📎 1 файл");
        (await mother.PressesAsync("Сдать")).Has("✅ Сдано: Маша, Алгебра");

        (await talk.As("masha").SaysAsync("что задали на сегодня")).Has("ждёт проверки");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Student_and_teacher_talk_under_the_work_and_the_mother_reads_along(DatabaseKind kind)
    {
        await using var talk = await _day.OpenAsync(kind);
        var masha = talk.As("masha");
        var teacher = talk.As("teacher");
        var mother = talk.As("mother");
        var thread = SubmissionCodes.CommentsOf(_homework.Id, _day.Masha.Id);

        Assert.Single(await masha.PressCodeAsync(thread)).Has("Пока никто ничего не написал", "Напиши ответ");
        (await masha.SaysAsync("Номер 7 тоже?")).Has("Записал в обсуждение");
        Assert.Single(await teacher.PressCodeAsync(thread)).Has("Белова Маша", "Номер 7 тоже?");
        await teacher.SaysAsync("Да, и 8");
        Assert
            .Single(await mother.PressCodeAsync(thread))
            .Has("Номер 7 тоже?", "Иванова А.", "Да, и 8", "остальные читают");

        var alerts = await HomeworkAlertsAsync(talk);
        Assert.Equal([AlertKind.HomeworkCommented, AlertKind.HomeworkCommented], alerts.Select(alert => alert.Kind));
        Assert.All(alerts, alert => Assert.Equal(_day.Masha.Id, alert.StudentId));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_else_sees_a_work_or_what_is_said_about_it(DatabaseKind kind)
    {
        await using var talk = await _day.OpenAsync(kind);
        await HandInAsync(talk.As("masha"), "тайный ответ");
        Submission work;
        await using (var db = talk.OpenDatabase())
        {
            work = await db.Submissions.SingleAsync(TestContext.Current.CancellationToken);
        }

        string[] codes =
        [
            SubmissionCodes.ShowOf(work.Id),
            SubmissionCodes.CheckOf(work.Id),
            SubmissionCodes.MarkOf(work.Id, 5),
            SubmissionCodes.ReturnOf(work.Id),
            SubmissionCodes.CommentsOf(_homework.Id, _day.Masha.Id),
            SubmissionCodes.SubmitFor(_homework.Id, _day.Masha.Id),
        ];
        foreach (var stranger in new[] { "liza", "petya", "historian" })
        {
            foreach (var code in codes)
            {
                var heard = Assert.Single(await talk.As(stranger).PressCodeAsync(code));
                Assert.True(heard.Text.Contains("нет", StringComparison.Ordinal), $"{stranger} {code}: {heard}");
                heard.HasNot("тайный", "Белова");
            }
        }

        await using var after = talk.OpenDatabase();
        Assert.Equal(
            SubmissionState.HandedIn,
            (await after.Submissions.SingleAsync(TestContext.Current.CancellationToken)).State
        );
    }

    [Fact]
    public async Task A_file_that_is_refused_is_named_and_the_work_goes_on()
    {
        await using var talk = await _day.OpenAsync(DatabaseKind.Sqlite);
        var masha = talk.As("masha");
        await masha.SaysAsync("сдать домашку по алгебре");

        var heard = await masha.SendsAndHearsAsync("пусто.png", []);
        Assert.Equal(2, heard.Count);
        heard[0].Has("Не взял:", "пусто.png — файл пустой");
        heard[1].Has("Пришли текст, фото");
        (await masha.SendsAsync("photo.jpg", Encoding.UTF8.GetBytes("<html><script>1</script></html>"))).Has(
            "📎 photo.jpg.txt"
        );
        (await masha.SaysAsync("нет")).Has("не сдаю");
    }

    private async Task<Said> RosterAsync(TalkingPerson teacher) =>
        Assert.Single(await teacher.PressCodeAsync(SubmissionCodes.RosterOf(_homework.Id)));

    private static async Task HandInAsync(TalkingPerson student, string text)
    {
        await student.SaysAsync("сдать домашку по алгебре");
        await student.SaysAsync(text);
        await student.PressesAsync("Сдать");
    }

    private static async Task<IReadOnlyList<Alert>> HomeworkAlertsAsync(SchoolTalk talk)
    {
        await using var db = talk.OpenDatabase();
        var alerts = await db.Alerts.ToListAsync();
        return
        [
            .. alerts
                .Where(alert => alert.Kind.ToString().StartsWith("Homework", StringComparison.Ordinal))
                .OrderBy(alert => alert.Kind),
        ];
    }
}
