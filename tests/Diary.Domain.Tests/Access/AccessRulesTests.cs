using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Access;

public sealed class AccessRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly SchoolBuilder _school = new();
    private readonly ClassRows _class;
    private readonly Person _student;
    private readonly Person _adult;

    public AccessRulesTests()
    {
        _class = _school.AddClass();
        _student = _school.AddStudent(_class);
        _adult = _school.AddPerson();
        _school.AddAccount("telegram", "42", _adult);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_says_whether_it_was_the_child_the_part_of_the_diary_or_the_day()
    {
        _school.AddGuardianship(
            _adult,
            _student,
            GuardianshipAccess.Limited,
            StudentScopes.Homework,
            Today.AddDays(-1),
            Today.AddDays(1)
        );
        var viewer = await ReadAsync();

        Assert.Null(AccessRules.MaySee(viewer, _student.Id, StudentScopes.Homework, Today).Refusal);
        Assert.Equal(
            AccessRefusal.ScopeNotGranted,
            AccessRules.MaySee(viewer, _student.Id, StudentScopes.Marks, Today).Refusal
        );
        Assert.Equal(
            AccessRefusal.OutsideDates,
            AccessRules.MaySee(viewer, _student.Id, StudentScopes.Homework, Today.AddDays(2)).Refusal
        );
        Assert.Equal(
            AccessRefusal.NotYours,
            AccessRules.MaySee(viewer, _adult.Id, StudentScopes.Homework, Today).Refusal
        );
    }

    [Fact]
    public async Task A_span_is_cut_to_the_days_of_the_guardianship()
    {
        _school.AddGuardianship(_adult, _student, from: Today.AddDays(-1), to: Today.AddDays(1));
        var viewer = await ReadAsync();

        var window = Assert.Single(
            AccessRules.StudentsFor(viewer, StudentScopes.Marks, Today.AddDays(-30), Today.AddDays(30))
        );

        Assert.Equal((Today.AddDays(-1), Today.AddDays(1)), (window.From, window.To));
        Assert.Empty(AccessRules.StudentsFor(viewer, StudentScopes.Marks, Today.AddDays(2), Today.AddDays(30)));
    }

    [Fact]
    public async Task A_teacher_keeps_the_journal_of_the_own_group_and_subject_in_its_days()
    {
        var (algebra, physics) = (_school.AddSubject(), _school.AddSubject("physics", "Физика"));
        _school.AddRole(_adult, StaffPostKind.Teacher);
        _school.AddAssignment(_adult, _class.Group, algebra, Today);
        var viewer = await ReadAsync();
        var group = _class.Group.Id;

        Assert.Null(AccessRules.MayKeepJournal(viewer, group, algebra.Id, Today).Refusal);
        Assert.Equal(
            AccessRefusal.OutsideDates,
            AccessRules.MayKeepJournal(viewer, group, algebra.Id, Today.AddDays(-1)).Refusal
        );
        Assert.Equal(AccessRefusal.NotYours, AccessRules.MayKeepJournal(viewer, group, physics.Id, Today).Refusal);
        Assert.Equal(AccessRefusal.PostRequired, AccessRules.MayAdminister(viewer, _school.School.Id).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task An_administrator_sees_the_own_school_and_an_operator_no_marks(DatabaseKind kind)
    {
        var administrator = _school.AddPerson();
        _school.AddAccount("telegram", "43", administrator);
        _school.AddRole(administrator, StaffPostKind.Administrator);
        _school.AddRole(_adult, StaffPostKind.Operator);
        var other = new SchoolBuilder(2);
        var stranger = other.AddStudent(other.AddClass());
        await using var database = await TestDatabase.CreateAsync(kind);
        await _school.SaveAsync(database);
        await other.SaveAsync(database);
        await using var db = database.CreateDbContext();
        var (all, technical) = (await FindAsync(db, "43"), await FindAsync(db, "42"));
        var access = new StudentAccess(db);

        Assert.Null((await access.MaySeeAsync(all, _student.Id, StudentScopes.Marks, Today, Cancel)).Refusal);
        Assert.Equal(
            AccessRefusal.NotYours,
            (await access.MaySeeAsync(all, stranger.Id, StudentScopes.Marks, Today, Cancel)).Refusal
        );
        Assert.Null((await access.MaySeeAsync(technical, _student.Id, StudentScopes.Timetable, Today, Cancel)).Refusal);
        Assert.Equal(
            AccessRefusal.NotYours,
            (await access.MaySeeAsync(technical, _student.Id, StudentScopes.Marks, Today, Cancel)).Refusal
        );
        Assert.Equal([_class.Group.Id], await db.VisibleGroups(all, StudentScopes.Marks).ToListAsync(Cancel));
        Assert.Empty(await db.VisibleGroups(technical, StudentScopes.Marks).ToListAsync(Cancel));
    }

    private async Task<Viewer> ReadAsync()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await _school.SaveAsync(database);
        await using var db = database.CreateDbContext();
        return await FindAsync(db, "42");
    }

    private static async Task<Viewer> FindAsync(DiaryDbContext db, string userKey) =>
        (await new ViewerReader(db).FindAsync("telegram", userKey, Now, Cancel))!;
}
