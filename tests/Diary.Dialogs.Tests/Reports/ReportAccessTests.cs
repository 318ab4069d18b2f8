using Diary.Dialogs.Attendance;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Reports;

/// <summary>A file holds what its reader may see at that moment, and nothing else.</summary>
public sealed class ReportAccessTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private readonly AttendanceScene _scene = new();

    [Fact]
    public async Task Rows_that_are_no_longer_open_are_not_remembered()
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("оценки Маши за ноябрь");
        await using (var db = database.CreateDbContext())
        {
            db.RemoveRange(db.Set<Diary.Domain.People.Guardianship>());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var said = await mother.SayAsync("в экселе");

        Assert.All(mother.Answer, activity => Assert.Null(activity.Attachments));
        Assert.DoesNotContain("Мария", said);
    }

    [Theory]
    [InlineData("mother", "report:x1marks|266b;AAAAAAAAAAAAAAAAAAAAAA;;")]
    [InlineData("mother", "report:x1marks|26542671;7Б;;")]
    [InlineData("mother", "report:x1devices|266b;;;")]
    [InlineData("mother", "report:x1meant|266b;;;")]
    [InlineData("operator", "report:x1marks|26542671;7Б;;")]
    public async Task A_forged_button_sends_nothing(string who, string code)
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var chat = _scene.Open(database, who);

        await chat.PressCodeAsync(code);

        Assert.All(chat.Answer, activity => Assert.Null(activity.Attachments));
    }

    private void Mark(LessonOccurrence lesson, int value, string? comment = null) =>
        _scene.School.AddMark(_scene.School.AddColumn(lesson), _scene.Masha, _scene.Mathematician, value, comment);
}
