using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Attendance;

public sealed class NoticeBookTests
{
    private readonly JournalScene _scene = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_mother_announces_an_illness_and_takes_it_back(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        Assert.True((await TellAsync(database, "mother", Ill())).Succeeded(out var notice, out _));
        Assert.Equal(
            (_scene.Ill.Id, NoticeBasis.Guardian, _scene.Mother.Id),
            (notice.CodeId, notice.Basis, notice.AuthorId)
        );
        Assert.Null(
            (
                await ChangeAsync(database, "mother", (book, viewer) => book.WithdrawAsync(viewer, notice.Id, Cancel))
            ).Refusal
        );
        Assert.Null(
            (
                await ChangeAsync(database, "mother", (book, viewer) => book.RestoreAsync(viewer, notice.Id, Cancel))
            ).Refusal
        );

        await using var db = database.CreateDbContext();
        Assert.Null((await db.AbsenceNotices.SingleAsync(Cancel)).WithdrawnAt);
        Assert.Equal(
            ["absence.announced", "absence.restored", "absence.withdrawn"],
            await db.AuditEntries.Select(entry => entry.Action).Order().ToListAsync(Cancel)
        );
    }

    [Theory, EveryDatabase]
    public async Task Each_rule_has_its_refusal(DatabaseKind kind)
    {
        var limited = _scene.School.AddPerson("Олег");
        _scene.School.AddGuardianship(limited, _scene.Masha, GuardianshipAccess.Limited, StudentScopes.Attendance);
        _scene.School.AddAccount("telegram", "limited", limited);
        _scene.School.AddAccount("telegram", "masha", _scene.Masha);
        await using var database = await _scene.OpenAsync(kind);
        Assert.Null((await TellAsync(database, "mother", Ill())).Refusal);

        Assert.Equal(NoticeRefusal.AlreadyTold, (await TellAsync(database, "mother", Ill())).Refusal);
        Assert.Equal(NoticeRefusal.NotYours, (await TellAsync(database, "limited", Ill())).Refusal);
        Assert.Equal(NoticeRefusal.NotYours, (await TellAsync(database, "mathematician", Ill())).Refusal);
        Assert.Equal(
            NoticeRefusal.NotYours,
            (await TellAsync(database, "mother", Ill() with { StudentId = _scene.Petya.Id })).Refusal
        );
        Assert.Equal(NoticeRefusal.TooYoung, (await TellAsync(database, "masha", Ill())).Refusal);
        Assert.Equal(
            NoticeRefusal.DaysOutOfRange,
            (await TellAsync(database, "mother", Ill() with { From = JournalScene.Today.AddDays(-30) })).Refusal
        );
        Assert.Equal(
            NoticeRefusal.DaysOutOfRange,
            (await TellAsync(database, "mother", Ill() with { To = JournalScene.Today.AddDays(200) })).Refusal
        );
        Assert.Equal(
            NoticeRefusal.NoLetter,
            (await TellAsync(database, "mother", Ill() with { Kind = NoticeKind.Event })).Refusal
        );
    }

    [Theory, EveryDatabase]
    public async Task From_eighteen_on_a_student_speaks_for_themselves(DatabaseKind kind)
    {
        var adult = _scene.School.AddStudent(_scene.Class, "Денис", birthDate: new DateOnly(2008, 11, 23));
        _scene.School.AddAccount("telegram", "adult", adult);
        await using var database = await _scene.OpenAsync(kind);

        var told = await TellAsync(database, "adult", Ill() with { StudentId = adult.Id });

        Assert.True(told.Succeeded(out var notice, out _));
        Assert.Equal((NoticeBasis.AdultStudent, adult.Id), (notice.Basis, notice.AuthorId));
    }

    [Theory, EveryDatabase]
    public async Task The_class_teacher_judges_and_nobody_else(DatabaseKind kind)
    {
        var leader = _scene.School.AddPerson("Нина", "Белова");
        _scene.School.AddRole(leader, StaffPostKind.ClassTeacher, _scene.Class.Class);
        _scene.School.AddAccount("telegram", "class teacher", leader);
        await using var database = await _scene.OpenAsync(kind);
        Assert.True((await TellAsync(database, "mother", Ill())).Succeeded(out var notice, out _));

        foreach (var who in new[] { "mother", "mathematician" })
        {
            Assert.Equal(NoticeRefusal.NotYours, (await JudgeAsync(who)).Refusal);
        }

        Assert.Null((await JudgeAsync("class teacher")).Refusal);
        await using var db = database.CreateDbContext();
        var judged = await db.AbsenceNotices.SingleAsync(Cancel);
        Assert.Equal((NoticeApproval.Declined, leader.Id), (judged.Approval, judged.JudgeId));

        Task<Outcome<AbsenceNotice, NoticeRefusal>> JudgeAsync(string who) =>
            ChangeAsync(
                database,
                who,
                (book, viewer) => book.JudgeAsync(viewer, notice.Id, NoticeApproval.Declined, Cancel)
            );
    }

    private NewNotice Ill() => new(_scene.Masha.Id, JournalScene.Tomorrow, JournalScene.Tomorrow, NoticeKind.Ill);

    private Task<Outcome<AbsenceNotice, NoticeRefusal>> TellAsync(TestDatabase database, string who, NewNotice entry) =>
        ChangeAsync(database, who, (book, viewer) => book.RecordAsync(viewer, entry, Cancel));

    private async Task<Outcome<AbsenceNotice, NoticeRefusal>> ChangeAsync(
        TestDatabase database,
        string who,
        Func<NoticeBook, Viewer, Task<Outcome<AbsenceNotice, NoticeRefusal>>> change
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, who);
        await using var db = database.CreateDbContext();
        var outcome = await change(
            new NoticeBook(db, new AuditLog(db, _scene.Clock), _scene.AbsenceAlerts(db), _scene.Clock),
            viewer
        );
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }
}
