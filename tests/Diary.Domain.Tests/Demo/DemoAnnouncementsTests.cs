using Diary.Domain.Announcements;
using Xunit;

namespace Diary.Domain.Demo;

public sealed class DemoAnnouncementsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void The_demonstration_school_has_news_of_every_kind_and_the_same_for_the_same_day()
    {
        var news = new DemoContents(Today).Announcements;

        Assert.All(news.All, announcement => Assert.True(announcement.FreshUntil >= Today, announcement.Text));
        Assert.Contains(news.All, announcement => announcement.NeedsConfirmation);
        Assert.Contains(news.All, announcement => announcement.EventDate > Today);
        Assert.Contains(news.Audiences, audience => audience.ClassId is null);
        Assert.Contains(news.Audiences, audience => audience.ClassId is not null);
        var poll = Assert.Single(news.All, announcement => announcement.Poll is PollKind.Named);
        Assert.Equal(3, news.Options.Count(option => option.AnnouncementId == poll.Id));

        var again = new DemoContents(Today).Announcements;
        Assert.Equal(
            news.All.Select(announcement => (announcement.Id, announcement.AuthorId, announcement.EventDate)),
            again.All.Select(announcement => (announcement.Id, announcement.AuthorId, announcement.EventDate))
        );
    }
}
