using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Conversations;

/// <summary>A parent with one child of the school, whom no other test has met.</summary>
internal sealed class Family(DiaryWorld world, Person parent, string child)
{
    public const string WrongCode = "2222-3333-4444-5555";
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static int _met;

    public Person Parent => parent;

    /// <summary>The child's given name.</summary>
    public string Child => child;

    public static async Task<Family> MeetAsync(DiaryWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        var people = db.People;
        var guardianships = db.Guardianships;
        var found = await (
            from parent in people
            from guardianship in guardianships
            where guardianship.GuardianId == parent.Id
            where guardianships.Count(other => other.GuardianId == parent.Id) == 1
            join child in people on guardianship.StudentId equals child.Id
            orderby parent.Id
            select new { parent, child.GivenName }
        )
            .Skip(Interlocked.Increment(ref _met))
            .FirstAsync();
        return new Family(world, found.parent, found.GivenName);
    }

    /// <summary>As <c>invite</c> does it.</summary>
    public async Task<string> InviteAsync(TimeSpan? lifetime = null)
    {
        await using var db = world.Database.CreateDbContext();
        var book = new InviteBook(db, new AuditLog(db, world.Clock), world.Clock);
        var issued = await book.IssueAsync(parent.Id, lifetime ?? Week, null, CancellationToken.None);
        await db.SaveChangesAsync();
        return issued.Match(invite => invite.Code, refusal => refusal.ToString());
    }

    /// <summary>The parent in two chats, the second by another door.</summary>
    public async Task<(Visitor First, Visitor Second)> InTwoChatsAsync(Door door)
    {
        var first = await world.MeetAsync(door, "Мама");
        var second = await world.MeetAsync(door is Door.Telegram ? Door.WebChat : Door.Telegram, "Мама");
        foreach (var chat in new[] { first, second })
        {
            await chat.AskAsync(await InviteAsync());
            world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        return (first, second);
    }
}
