using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Xunit;

namespace Diary.Domain.Access;

public sealed class ViewerTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Yesterday = new(2026, 11, 22);
    private readonly SchoolBuilder _school = new();

    [Theory, EveryDatabase]
    public async Task Nobody_linked_is_nobody(DatabaseKind kind) => Assert.Null(await ReadAsync(kind));

    [Theory, EveryDatabase]
    public async Task A_parent_has_every_child_with_class_and_clock_the_eldest_first(DatabaseKind kind)
    {
        var parent = _school.AddPerson("Анна", "Иванова");
        var younger = _school.AddStudent(_school.AddClass(3, "А"), "Миша", "Иванов", new DateOnly(2017, 5, 1));
        var elder = _school.AddStudent(_school.AddClass(7, "Б"), "Соня", "Иванова", new DateOnly(2013, 5, 1));
        _school.AddGuardianship(parent, younger);
        _school.AddGuardianship(parent, elder);
        _school.AddAccount("telegram", "42", parent);

        var viewer = await ReadAsync(kind);

        Assert.Equal([("Соня", "7Б"), ("Миша", "3А")], viewer!.Students.Select(s => (s.GivenName, s.ClassTitle)));
        Assert.All(viewer.Students, s => Assert.Equal(StudentRelation.Guardian, s.Relation));
        Assert.All(viewer.Students, s => Assert.Equal(StudentScopes.All, s.Scopes));
        Assert.Equal("Анна", Assert.Single(viewer.Persons).GivenName);
        Assert.Equal("Europe/Moscow", viewer.TimeZone!.Id);
        Assert.False(viewer.IsYoungStudent);
    }

    [Theory, EveryDatabase]
    public async Task A_student_of_grade_seven_is_a_young_student(DatabaseKind kind)
    {
        _school.AddAccount("telegram", "42", _school.AddStudent(_school.AddClass()));

        var viewer = await ReadAsync(kind);

        Assert.Equal(StudentRelation.Self, Assert.Single(viewer!.Students).Relation);
        Assert.True(viewer.IsYoungStudent);
    }

    [Theory, EveryDatabase]
    public async Task A_guardianship_that_ended_yesterday_shows_nothing(DatabaseKind kind)
    {
        var parent = _school.AddPerson();
        _school.AddGuardianship(parent, _school.AddStudent(_school.AddClass()), to: Yesterday);
        _school.AddAccount("telegram", "42", parent);

        Assert.Empty((await ReadAsync(kind))!.Students);
    }

    [Theory, EveryDatabase]
    public async Task Who_is_shut_out_stays_out_whatever_another_guardianship_grants(DatabaseKind kind)
    {
        var parent = _school.AddPerson();
        var child = _school.AddStudent(_school.AddClass());
        _school.AddGuardianship(parent, child);
        _school.AddGuardianship(parent, child, GuardianshipAccess.None, from: new DateOnly(2026, 11, 1));
        _school.AddAccount("telegram", "42", parent);

        Assert.Empty((await ReadAsync(kind))!.Students);
    }

    [Theory, EveryDatabase]
    public async Task Limited_access_sees_what_it_names(DatabaseKind kind)
    {
        var grandmother = _school.AddPerson();
        var child = _school.AddStudent(_school.AddClass());
        _school.AddGuardianship(grandmother, child, GuardianshipAccess.Limited, StudentScopes.Homework);
        _school.AddAccount("telegram", "42", grandmother);

        Assert.Equal(StudentScopes.Homework, Assert.Single((await ReadAsync(kind))!.Students).Scopes);
    }

    [Theory, EveryDatabase]
    public async Task Who_changed_class_is_in_the_class_of_today(DatabaseKind kind)
    {
        var (before, after) = (_school.AddClass(7, "А"), _school.AddClass(7, "В"));
        var student = _school.AddPerson();
        _school.AddMembership(student, before.Group, to: new DateOnly(2026, 10, 31));
        _school.AddMembership(student, after.Group, new DateOnly(2026, 11, 1));
        _school.AddAccount("telegram", "42", student);

        Assert.Equal("7В", Assert.Single((await ReadAsync(kind))!.Students).ClassTitle);
    }

    [Theory, EveryDatabase]
    public async Task In_the_summer_the_nearest_class_counts(DatabaseKind kind)
    {
        var next = _school.AddYear("2027/28", new DateOnly(2027, 9, 1), new DateOnly(2028, 5, 26));
        var student = _school.AddStudent(_school.AddClass());
        _school.AddMembership(student, _school.AddClass(8, "Б", next).Group, next.Start);
        _school.AddAccount("telegram", "42", student);

        var june = await ReadAsync(kind, new DateTimeOffset(2027, 6, 10, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("7Б", Assert.Single(june!.Students).ClassTitle);
    }

    [Theory, EveryDatabase]
    public async Task Days_begin_by_the_schools_clock(DatabaseKind kind)
    {
        var school = new SchoolBuilder(2, "Asia/Kamchatka");
        var parent = school.AddPerson();
        school.AddGuardianship(parent, school.AddStudent(school.AddClass()), to: new DateOnly(2026, 11, 23));
        school.AddAccount("telegram", "42", parent);
        await using var database = await TestDatabase.CreateAsync(kind);
        await school.SaveAsync(database);

        var eveningInKamchatka = await FindAsync(database, new DateTimeOffset(2026, 11, 23, 11, 59, 0, TimeSpan.Zero));
        var morningAfter = await FindAsync(database, new DateTimeOffset(2026, 11, 23, 12, 1, 0, TimeSpan.Zero));

        Assert.Single(eveningInKamchatka!.Students);
        Assert.Equal(new DateOnly(2026, 11, 23), eveningInKamchatka.Today);
        Assert.Empty(morningAfter!.Students);
    }

    [Theory, EveryDatabase]
    public async Task A_teacher_has_posts_and_groups_until_the_post_ends(DatabaseKind kind)
    {
        var teacher = _school.AddPerson();
        var own = _school.AddClass();
        var algebra = _school.AddSubject();
        _school.AddRole(teacher, StaffPostKind.Teacher);
        _school.AddRole(teacher, StaffPostKind.ClassTeacher, own.Class);
        _school.AddAssignment(teacher, own.Group, algebra);
        _school.AddAccount("telegram", "42", teacher);
        var gone = _school.AddPerson();
        _school.AddRole(gone, StaffPostKind.Teacher, to: Yesterday);
        _school.AddAssignment(gone, own.Group, algebra);
        _school.AddAccount("telegram", "43", gone);
        await using var database = await TestDatabase.CreateAsync(kind);
        await _school.SaveAsync(database);

        var viewer = await FindAsync(database, Monday);
        var former = await FindAsync(database, Monday, "43");

        Assert.Equal(
            [(StaffPostKind.Teacher, null), (StaffPostKind.ClassTeacher, "7Б")],
            viewer!.Posts.Select(post => (post.Kind, post.ClassTitle))
        );
        Assert.Equal(("7Б", "7Б", algebra.Id), Told(Assert.Single(viewer.TeachingGroups)));
        Assert.Empty(former!.Posts);
        Assert.Empty(former.TeachingGroups);
    }

    [Theory, EveryDatabase]
    public async Task A_revoked_chat_and_a_revoked_person_are_gone_at_once(DatabaseKind kind)
    {
        _school.AddAccount("telegram", "42", _school.AddStudent(_school.AddClass()));
        _school.Rows.OfType<AccountPerson>().Single().Revoke(Monday);
        Assert.Empty((await ReadAsync(kind))!.Students);

        var other = new SchoolBuilder(2);
        other.AddAccount("telegram", "42", other.AddStudent(other.AddClass()));
        other.Rows.OfType<ChannelBinding>().Single().Revoke(Monday);
        await using var database = await TestDatabase.CreateAsync(kind);
        await other.SaveAsync(database);
        Assert.Null(await FindAsync(database, Monday));
    }

    [Theory, EveryDatabase]
    public async Task One_round_trip_reads_it_all(DatabaseKind kind)
    {
        var parent = _school.AddPerson();
        _school.AddGuardianship(parent, _school.AddStudent(_school.AddClass()));
        _school.AddRole(parent, StaffPostKind.Administrator);
        _school.AddAccount("telegram", "42", parent);
        await using var database = await TestDatabase.CreateAsync(kind);
        await _school.SaveAsync(database);
        var trips = new RoundTrips();
        await using var db = trips.Open(database);

        var viewer = await new ViewerReader(db).FindAsync("telegram", "42", Monday, Cancel);

        Assert.Single(viewer!.Students);
        Assert.Single(trips.Commands);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static (string, string?, Guid) Told(TeachingGroup group) =>
        (group.GroupTitle, group.ClassTitle, group.SubjectId);

    private async Task<Viewer?> ReadAsync(DatabaseKind kind, DateTimeOffset? now = null)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await _school.SaveAsync(database);
        return await FindAsync(database, now ?? Monday);
    }

    private static async Task<Viewer?> FindAsync(TestDatabase database, DateTimeOffset now, string userKey = "42")
    {
        await using var db = database.CreateDbContext();
        return await new ViewerReader(db).FindAsync("telegram", userKey, now, Cancel);
    }
}
