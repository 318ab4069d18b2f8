using Diary.Dialogs.Attendance;
using Diary.Domain.Alerts;
using Diary.Domain.Attendance;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.Notices;

/// <summary>A family tells the school that a child will not be there.</summary>
public sealed class NoticeTests
{
    private static readonly DateOnly Tomorrow = AttendanceScene.Today.AddDays(1);
    private readonly AttendanceScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_mother_says_it_in_one_line_and_can_take_it_back(DatabaseKind kind)
    {
        await using var database = await _scene.SaveAsync(kind);
        await using var mother = _scene.Open(database, "mother");

        var card = await mother.SayAsync("Маша завтра не придёт, заболела");
        Assert.Contains("Мария, 7Б: не придёт, болеет", card);
        await using (var db = database.CreateDbContext())
        {
            Assert.Empty(await db.AbsenceNotices.ToListAsync(Cancel));
        }

        Assert.Contains("✅ Школа предупреждена", await mother.PressAsync("Да, предупредить"));
        Assert.InRange(mother.Statements.Count, 1, 8);
        Assert.Contains("больше не действует", await mother.PressAsync("Отменить"));
        Assert.Contains("снова действует", await mother.PressAsync("Всё-таки предупредить"));

        await using var after = database.CreateDbContext();
        var notice = await after.AbsenceNotices.SingleAsync(Cancel);
        Assert.Equal(
            (_scene.Masha.Id, Tomorrow, Tomorrow, NoticeKind.Ill),
            (notice.StudentId, notice.From, notice.To, notice.Kind)
        );
        Assert.Equal(
            [
                (AlertKind.AbsenceNoticeGiven, 1),
                (AlertKind.AbsenceNoticeWithdrawn, 2),
                (AlertKind.AbsenceNoticeGiven, 3),
            ],
            (await after.Alerts.OrderBy(alert => alert.Revision).ToListAsync(Cancel)).Select(alert =>
                (alert.Kind, alert.Revision)
            )
        );
    }

    [Fact]
    public async Task What_was_not_said_is_asked()
    {
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        Assert.Contains("Кого не будет?", await mother.PressCodeAsync("notice:"));
        Assert.Contains("В какой день?", await mother.PressAsync("Дмитрий"));
        Assert.Contains("Почему?", await mother.PressAsync("вт 24.11"));
        Assert.Contains("Дмитрий, 3А: не придёт, по семейным", await mother.PressAsync("Семейные дела"));
        Assert.Contains("никому не сообщаю", await mother.PressAsync("Нет"));
    }

    [Fact]
    public async Task The_same_is_not_told_twice_and_a_pupil_is_told_who_may()
    {
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("Маша завтра не придёт, заболела");
        await mother.PressAsync("Да, предупредить");

        Assert.Contains("уже передано", await mother.SayAsync("Маша завтра не придёт, заболела"));

        await using var masha = _scene.Open(database, "masha");
        Assert.Contains("До 18 лет", await masha.SayAsync("я завтра не приду в школу, заболела"));
    }

    [Fact]
    public async Task What_was_announced_is_seen_in_the_roll_and_excuses_the_absence()
    {
        _scene.LessonsOn(AttendanceScene.Today);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("Маша сегодня не придёт, заболела");
        await mother.PressAsync("Да, предупредить");
        await using var teacher = _scene.Open(database, "mathematician");

        Assert.Contains("Предупредили: Смирнова М. (болеет)", await teacher.SayAsync("отметить отсутствующих в 7Б"));
        await teacher.PressAsync("✓ Смирнова М.");
        await teacher.PressAsync("💾 Сохранить");

        await using var db = database.CreateDbContext();
        var alert = await db.Alerts.SingleAsync(alert => alert.Kind == AlertKind.AbsenceRecorded, Cancel);
        Assert.Equal(_scene.Masha.Id, alert.StudentId);
        Assert.Contains("\"basis\":\"Notice\"", alert.Facts);
    }
}
