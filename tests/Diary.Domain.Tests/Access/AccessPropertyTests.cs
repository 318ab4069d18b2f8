using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Access;

/// <summary>Random schools in one database: nobody sees anybody but by right, in the own school or in another.</summary>
public sealed class AccessPropertyTests
{
    private const int Schools = 12;
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly StudentScopes[] Scopes =
    [
        StudentScopes.Timetable,
        StudentScopes.Homework,
        StudentScopes.Marks,
        StudentScopes.Attendance,
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Everybody_sees_exactly_the_students_whom_the_rules_open_to_them(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var seeds = Gen.Choose(1, int.MaxValue).ToArbitrary();
        var rightsSeen = 0;

        Prop.ForAll(
                seeds,
                seed =>
                {
                    rightsSeen += CheckAsync(database, seed).GetAwaiter().GetResult();
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Schools));

        Assert.True(rightsSeen > Schools, "The random schools have to grant something, or this proves nothing.");
    }

    private static async Task<int> CheckAsync(TestDatabase database, int seed)
    {
        var school = new RandomSchool(seed, Today);
        await school.Builder.SaveAsync(database);
        var oracle = new AccessOracle(school);
        await using var db = database.CreateDbContext();
        var rights = 0;
        foreach (var (account, userKey) in school.Accounts)
        {
            var viewer = await new ViewerReader(db).FindAsync("telegram", userKey, Now, Cancel);
            foreach (var scope in Scopes)
            {
                var on = Today.AddDays((rights % 7) - 3);
                var expected = oracle.StudentsOf(account, scope, on);
                var visible = await db.VisibleStudents(viewer!, scope, on, on).ToListAsync(Cancel);
                Assert.Equal(expected.Order(), visible.Order());
                rights += visible.Count;
            }
        }

        return rights;
    }
}
