using Diary.Dialogs.Talks;
using Diary.Domain.Announcements;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.Announcements;

/// <summary>Families read what is announced to them and answer it.</summary>
public sealed class NewsTests
{
    private readonly NewsScene _scene = new();

    public static TheoryData<DatabaseKind> Databases => SchoolTalk.Databases;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_family_of_the_class_reads_it_and_another_class_does_not(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);
        await NewsScene.AnnounceMeetingAsync(talk);
        var mother = talk.As("mother");

        (await mother.SaysAsync("что нового в школе?"))
            .Has("собрание завтра в 18:00", "Лебедева", "Когда:")
            .HasNot("Исправить");
        Assert.InRange(mother.Statements, 1, 12);
        (await talk.As(NewsScene.OtherFather).SaysAsync("что нового в школе?")).Has("Новых объявлений нет");
        (await talk.As("masha").SaysAsync("что нового в школе?")).Has("Новых объявлений нет");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_was_asked_to_confirm_confirms_and_the_author_sees_who_has_not(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);
        var teacher = talk.As(NewsScene.ClassTeacher);
        await teacher.SaysAsync("сообщи родителям 7Б: собрание завтра в 18:00");
        (await teacher.PressesAsync("Прошу подтвердить")).Has("Попрошу подтвердить");
        await teacher.PressesAsync("Отправить");
        await teacher.SaysAsync("что нового в школе?");
        (await teacher.PressesAsync("Кто не подтвердил")).Has("Ещё не подтвердили", "Белова");

        var mother = talk.As("mother");
        await mother.SaysAsync("что нового в школе?");
        (await mother.PressesAsync("Прочитано")).Has("отметил, что прочитано");
        (await mother.SaysAsync("что нового в школе?")).Has("Вы подтвердили, что прочитали");

        (await teacher.SaysAsync("что нового в школе?")).Has("Подтвердили: 1");
        (await teacher.PressesAsync("Кто не подтвердил")).Has("Подтвердили все");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_poll_is_answered_by_a_button_and_the_author_sees_the_votes(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);
        var teacher = talk.As(NewsScene.ClassTeacher);
        await teacher.SaysAsync("сообщи всем в 7Б: выбираем, куда поедем");
        await teacher.PressesAsync("Добавить опрос");
        (await teacher.SaysAsync("театр")).Has("от 2 до 10");
        (await teacher.SaysAsync("театр, музей, парк")).Has("Опрос", "театр", "музей", "парк");
        await teacher.PressesAsync("Отправить");

        var mother = talk.As("mother");
        (await mother.SaysAsync("что нового в школе?")).HasNot("голос").Offers("театр", "музей", "парк");
        (await mother.PressesAsync("музей")).Has("голос учтён");
        (await mother.SaysAsync("что нового в школе?")).Has("музей — 1 голос ✓", "театр — 0 голосов");
        (await mother.PressesAsync("театр")).Has("голос учтён");

        (await teacher.SaysAsync("что нового в школе?")).Has("театр — 1 голос", "музей — 0 голосов");
        await using var db = talk.OpenDatabase();
        Assert.Equal(1, (await db.PollVotes.SingleAsync(Cancel)).Option);
    }

    [Fact]
    public async Task A_stranger_to_the_announcement_neither_opens_nor_answers_it()
    {
        await using var talk = await _scene.OpenAsync();
        await NewsScene.AnnounceMeetingAsync(talk);
        await using var db = talk.OpenDatabase();
        var id = (await db.Announcements.SingleAsync(Cancel)).Id;
        var father = talk.As(NewsScene.OtherFather);

        foreach (
            var code in new[]
            {
                AnnouncementCodes.Opening(id),
                AnnouncementCodes.Confirming(id),
                AnnouncementCodes.Voting(id, 1),
            }
        )
        {
            (await father.PressCodeAsync(code))[0].Has("Этого объявления для вас нет");
        }
    }

    [Fact]
    public async Task It_speaks_English()
    {
        await using var talk = await _scene.OpenAsync();
        var (teacher, mother) = (talk.As(NewsScene.ClassTeacher), talk.As("mother"));
        await teacher.SaysAndHearsAsync("switch to English");
        await mother.SaysAndHearsAsync("switch to English");

        (await teacher.SaysAsync("tell parents of 7Б: there is a meeting tomorrow"))
            .Has("Please check before it is sent", "parents", "there is a meeting tomorrow")
            .Offers("Send", "Do not send");
        (await teacher.PressesAsync("Send")).Has("The announcement is posted", "1 person");
        (await mother.SaysAsync("announcements")).Has("Announcements", "there is a meeting tomorrow", "When:");
    }
}
