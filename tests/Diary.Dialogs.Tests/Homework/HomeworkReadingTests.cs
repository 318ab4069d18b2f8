using Diary.Dialogs.Schema;
using Diary.Dialogs.Talks;
using Diary.Domain.Files;
using Diary.Domain.Homework;
using Diary.Domain.People;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Homework;

public sealed class HomeworkReadingTests
{
    private readonly SchoolDay _day = new();

    public static TheoryData<DatabaseKind> Databases => SchoolTalk.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_day_has_its_tasks_their_time_and_what_is_not_set_and_not_entered(DatabaseKind kind)
    {
        _day.Set(_day.Algebra, SchoolDay.Tuesday, "§ 12, № 3-7", 75);
        _day.School.AddHomework(
            _day.Seventh.Group,
            _day.Algebra,
            _day.Teacher,
            SchoolDay.Tuesday,
            "карточка 5",
            _day.Masha
        );
        _day.Set(_day.Russian, SchoolDay.Tuesday.AddDays(1), "");
        await using var talk = await _day.OpenAsync(kind);
        var masha = talk.As("masha");

        (await masha.SaysAsync("что задали на завтра?"))
            .Has("Домашнее задание на вторник, 24 ноября", "§ 12, № 3-7", "карточка 5 (личное задание)")
            .Has("Всего ≈ 1 ч 15 мин и ещё 1 задание без оценки времени.", "Ещё не внесено: История.")
            .Offers("⬜ Алгебра", "⬜ Алгебра (личное)", "На неделю", "Уроки");
        Assert.InRange(masha.Statements, 1, 4);
        (await masha.SaysAsync("что задали на среду?")).Has("Не задано: Русский язык.");
        (await talk.As("liza").SaysAsync("что задали на завтра?")).Has("§ 12").HasNot("карточка");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_student_ticks_off_in_place_and_the_mother_sees_it(DatabaseKind kind)
    {
        _day.Set(_day.Algebra, SchoolDay.Tuesday, "§ 12", 20);
        await using var talk = await _day.OpenAsync(kind);
        var masha = talk.As("masha");
        var mother = talk.As("mother");

        await masha.SaysAsync("дз на завтра");
        var ticked = await masha.PressesAsync("⬜ Алгебра");
        Assert.True(ticked.IsEdit);
        ticked.Has("✅ § 12").Offers("✅ Алгебра");
        Assert.InRange(masha.Statements, 1, 8);

        var seen = await mother.SaysAsync("дз на завтра");
        seen.Has("Маша, 7Б", "✅ § 12");
        Assert.DoesNotContain(seen.Titles, title => title.Contains('✅') || title.Contains('⬜'));
        (await talk.As("liza").SaysAsync("дз на завтра")).HasNot("✅");

        (await masha.PressesAsync("✅ Алгебра")).HasNot("✅ § 12").Offers("⬜ Алгебра");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_subject_without_a_day_means_its_next_lesson_each_childs_own(DatabaseKind kind)
    {
        _day.Set(_day.Russian, SchoolDay.Monday.AddDays(2), "упр. 148");
        _day.Set(_day.Russian, SchoolDay.Monday.AddDays(4), "упр. 150");
        _day.School.AddHomework(_day.Third.Group, _day.Russian, _day.Teacher, SchoolDay.Tuesday, "прописи");
        await using var talk = await _day.OpenAsync(kind);

        (await talk.As("masha").SaysAsync("дз по русскому"))
            .Has("Русский язык: следующий урок — среда, 25 ноября", "упр. 148")
            .HasNot("упр. 150");
        var mother = talk.As("mother");
        (await mother.SaysAsync("дз по русскому"))
            .Has("Русский язык: следующий урок", "Маша, 7Б", "среда, 25 ноября", "упр. 148")
            .Has("Петя, 3А", "вторник, 24 ноября", "прописи");
        Assert.InRange(mother.Statements, 1, 6);
        (await talk.As("teacher").SaysAsync("дз по русскому 7Б")).Has("среда, 25 ноября", "упр. 148");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_week_is_days_to_open_and_leads_a_week_back(DatabaseKind kind)
    {
        _day.Set(_day.Algebra, SchoolDay.Tuesday, "§ 12", 30);
        _day.Set(_day.Algebra, SchoolDay.Monday.AddDays(-4), "§ 11", 30);
        await using var talk = await _day.OpenAsync(kind);
        var masha = talk.As("masha");

        (await masha.SaysAsync("что задали на неделю")).Has(
            "23–29 ноября",
            "вт 24.11: 1 предмет, ≈ 30 мин",
            "ср 25.11: ещё не внесено",
            "§ 12"
        );
        Assert.InRange(masha.Statements, 1, 4);
        (await masha.PressesAsync("←")).Has("16–22 ноября", "чт 19.11: 1 предмет", "§ 11");
        Assert.True(masha.Last.IsEdit);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Files_are_sent_links_are_listed_and_a_card_tells_all(DatabaseKind kind)
    {
        var homework = WithMaterials();
        await using var talk = await _day.OpenAsync(kind);
        var mother = talk.As("mother");

        (await mother.SaysAsync("дз на завтра")).Has("📎").Offers("Файлы (3): Маша, Алгебра");
        var sent = await mother.PressesAsync("Файлы");
        sent.Has("Алгебра: вторник, 24 ноября", "лист.pdf, схема.png", "Видео урока");
        Assert.Equal(["лист.pdf", "схема.png"], sent.Files.Select(file => file.Name));
        Assert.All(sent.Files, file => Assert.NotNull(FileUrl.Read(file.ContentUrl)));

        (await mother.PressesAsync("Задание"))
            .Has("Алгебра, 7Б: вторник, 24 ноября", "§ 12", "≈ 20 мин", "📎 лист.pdf, схема.png")
            .Has("Маша: не отмечено", "Иванова А.")
            .Offers("Файлы (2)", "Всё на вт 24.11");
        Assert.InRange(mother.Statements, 1, 5);
        var petya = talk.As("petya");
        foreach (var act in "sftl")
        {
            var answer = await petya.PressCodeAsync(HomeworkCodes.Of(homework.Id, act));
            Assert.Single(answer).Has("Такого задания у тебя нет").HasNot("§ 12", "лист");
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_not_ticked_off_is_told_to_those_who_tick_off(DatabaseKind kind)
    {
        var done = _day.Set(_day.Algebra, SchoolDay.Monday.AddDays(-3), "§ 10");
        _day.Set(_day.History, SchoolDay.Monday.AddDays(-3), "§ 3, даты");
        _day.Set(_day.Algebra, SchoolDay.Tuesday, "§ 12");
        await using var talk = await _day.OpenAsync(kind);
        var masha = talk.As("masha");
        var before = await masha.SaysAsync("дз на завтра");
        Assert.Null(before.Find("Не отмечено"));

        await masha.PressCodeAsync(HomeworkCodes.Of(done.Id, HomeworkCodes.Tick));
        (await masha.SaysAsync("дз на завтра")).Offers("Не отмечено (1)");
        (await masha.PressesAsync("Не отмечено"))
            .Has("Срок прошёл:", "пт 20.11, История: § 3, даты", "Впереди:", "вт 24.11, Алгебра: § 12")
            .HasNot("§ 10");
        (await masha.PressesAsync("⬜ История")).HasNot("§ 3, даты").Has("Впереди:");
        (await masha.SaysAsync("какие долги по домашке")).HasNot("§ 3").Has("§ 12");
        (await talk.As("mother").SaysAsync("несделанные задания")).Has("Маша, 7Б", "§ 12", "Петя, 3А", "Ничего");
    }

    [Fact]
    public async Task It_speaks_english_too()
    {
        _day.Set(_day.Algebra, SchoolDay.Tuesday, "§ 12", 90);
        await using var talk = await _day.OpenAsync(DatabaseKind.Sqlite);
        var masha = talk.As("masha");

        await masha.SaysAsync("/language");
        (await masha.SaysAsync("what is the homework for tomorrow"))
            .Has("Homework for Tuesday, 24 November", "≈ 1 h 30 min in all", "Not entered yet: История.")
            .Offers("⬜ Алгебра", "For the week");
    }

    private HomeworkAssignment WithMaterials()
    {
        var homework = _day.Set(_day.Algebra, SchoolDay.Tuesday, "§ 12", 20);
        foreach (var (name, type) in new[] { ("лист.pdf", "application/pdf"), ("схема.png", "image/png") })
        {
            _day.School.Add(
                new FileAttachment
                {
                    SchoolId = homework.SchoolId,
                    Holder = FileHolder.Homework,
                    HolderId = homework.Id,
                    FileId = File(_day.Teacher, name, type).Id,
                    Ordinal = name[0],
                }
            );
        }

        _day.School.Add(
            new HomeworkLink
            {
                SchoolId = homework.SchoolId,
                HomeworkId = homework.Id,
                Ordinal = 0,
                Url = "https://school.example/video",
                Title = "Видео урока",
            }
        );
        return homework;
    }

    private PersonalFile File(Person owner, string name, string contentType) =>
        _day.School.Add(
            new PersonalFile
            {
                Id = _day.School.NewId(),
                SchoolId = owner.SchoolId,
                OwnerId = owner.Id,
                Hash = new string('0', PersonalFile.HashLength),
                Name = name,
                FoldedName = name,
                ContentType = contentType,
                Length = 10,
                CreatedAt = SchoolDay.Now,
            }
        );
}
