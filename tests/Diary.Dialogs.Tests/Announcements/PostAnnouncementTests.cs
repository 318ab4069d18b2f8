using Diary.Dialogs.Talks;
using Diary.Domain.Access;
using Diary.Domain.Alerts;
using Diary.Domain.Announcements;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.Announcements;

/// <summary>A class teacher writes to the own class, corrects it and takes it back.</summary>
public sealed class PostAnnouncementTests
{
    private readonly NewsScene _scene = new();

    public static TheoryData<DatabaseKind> Databases => SchoolTalk.Databases;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_class_teacher_sees_what_it_will_be_and_whom_it_reaches_before_it_is_sent(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);
        var teacher = talk.As(NewsScene.ClassTeacher);

        (await teacher.SaysAsync("сообщи родителям 7Б: собрание завтра в 18:00"))
            .Has("Проверьте", "7Б", "родителям", "собрание завтра в 18:00", "Когда:", "24 ноября", "18:00")
            .Has("Увидят 1 человек")
            .Offers("Отправить", "Не отправлять", "Прошу подтвердить", "Добавить опрос", "Убрать день");
        await using (var db = talk.OpenDatabase())
        {
            Assert.Empty(await db.Announcements.ToListAsync(Cancel));
        }

        (await teacher.PressesAsync("Отправить"))
            .Has("Объявление отправлено", "увидит 1 человек")
            .Offers("Исправить", "Удалить");

        await using var after = talk.OpenDatabase();
        var posted = await after.Announcements.SingleAsync(Cancel);
        var alert = await after.Alerts.SingleAsync(Cancel);
        Assert.Equal((AlertKind.AnnouncementPosted, posted.Id), (alert.Kind, alert.EntityId));
        Assert.True(await after.AuditEntries.AnyAsync(entry => entry.Action == "announcement.posted", Cancel));
    }

    [Fact]
    public async Task What_was_not_said_is_asked_and_it_may_be_dropped()
    {
        await using var talk = await _scene.OpenAsync();
        var teacher = talk.As(NewsScene.ClassTeacher);
        await teacher.SaysAsync("что нового в школе?");

        (await teacher.PressesAsync("Написать объявление")).Has("Кому в 7Б?");
        (await teacher.PressesAsync("И родителям, и ученикам")).Has("Напишите текст");
        (await teacher.SaysAsync("Принесите, пожалуйста, сменную обувь")).Has("Принесите, пожалуйста, сменную обувь");
        (await teacher.PressesAsync("Не отправлять")).Has("не отправляю");

        await using var db = talk.OpenDatabase();
        Assert.Empty(await db.Announcements.ToListAsync(Cancel));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_corrected_says_so_and_what_was_deleted_is_read_no_more(DatabaseKind kind)
    {
        await using var talk = await _scene.OpenAsync(kind);
        var teacher = await NewsScene.AnnounceMeetingAsync(talk);
        var mother = talk.As("mother");

        (await teacher.PressesAsync("Исправить")).Has("Сейчас написано", "собрание завтра в 18:00");
        (await teacher.SaysAsync("Собрание переносим на 19 часов")).Has("Исправил");
        (await mother.SaysAsync("что нового в школе?"))
            .Has("Собрание переносим на 19 часов", "исправлено")
            .HasNot("собрание завтра в 18:00");

        (await teacher.PressesAsync("Удалить")).Has("Удалить объявление");
        (await teacher.PressesAsync("Нет, оставить")).Has("Оставил");
        await teacher.SaysAsync("что нового в школе?");
        await teacher.PressesAsync("Удалить");
        (await teacher.PressesAsync("Да, удалить")).Has("Объявление удалено");
        (await mother.SaysAsync("что нового в школе?")).Has("Новых объявлений нет");
    }

    [Fact]
    public async Task Nobody_else_writes_to_the_class()
    {
        await using var talk = await _scene.OpenAsync();
        foreach (var who in new[] { "teacher", "mother", "masha", NewsScene.OtherFather })
        {
            (await talk.As(who).PressCodeAsync("announce:"))[0].Has("пишут классные руководители и администраторы");
        }

        var leader = talk.As(NewsScene.ClassTeacher);
        var asked = await leader.SaysAsync("сообщи родителям 3А: собрание завтра в 18:00");
        Assert.Equal(["7Б"], asked.Has("Кому объявление?").Titles);

        await using var db = talk.OpenDatabase();
        Assert.Empty(await db.Announcements.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Who_did_not_write_it_neither_corrects_nor_deletes_it()
    {
        await using var talk = await _scene.OpenAsync();
        await NewsScene.AnnounceMeetingAsync(talk);
        await using var db = talk.OpenDatabase();
        var id = (await db.Announcements.SingleAsync(Cancel)).Id;

        foreach (var code in new[] { AnnouncementCodes.Correcting(id), AnnouncementCodes.Withdrawing(id) })
        {
            (await talk.As("mother").PressCodeAsync(code))[0].Has("Этого объявления для вас нет");
            (await talk.As("teacher").PressCodeAsync(code))[0].Has("Этого объявления для вас нет");
        }
    }
}
