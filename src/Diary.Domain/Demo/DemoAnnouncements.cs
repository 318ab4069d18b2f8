using System.Globalization;
using Diary.Domain.Announcements;
using Diary.Domain.People;

namespace Diary.Domain.Demo;

/// <summary>What the school and the class teachers have announced of late.</summary>
internal sealed class DemoAnnouncements
{
    private const string WholeSchool = "*";
    private const string Confirm = "confirm";
    private const int DaysOfNews = 14;
    private static readonly TimeOnly AfterLessons = new(16, 30);
    private readonly List<Announcement> _announcements = [];
    private readonly List<AnnouncementAudience> _audiences = [];
    private readonly List<PollOption> _options = [];
    private readonly DemoFrame _frame;
    private readonly DateOnly _today;

    public DemoAnnouncements(DemoFrame frame, Person administrator, IReadOnlyList<DemoClass> classes, DateOnly today)
    {
        (_frame, _today) = (frame, today);
        var byTitle = classes.ToDictionary(learning => learning.Seat.Title);
        foreach (var row in DemoData.Table("announcements"))
        {
            var learning = row[0] == WholeSchool ? null : byTitle[row[0]];
            Add(row, learning, learning?.Teacher.Person ?? administrator);
        }
    }

    public IReadOnlyList<Announcement> All => _announcements;

    public IReadOnlyList<AnnouncementAudience> Audiences => _audiences;

    public IReadOnlyList<PollOption> Options => _options;

    private void Add(string[] row, DemoClass? learning, Person author)
    {
        var posted = _today.AddDays(-DemoData.Number(row[1]));
        var at = _frame.Instant(posted, AfterLessons).AddMinutes(_announcements.Count);
        var (answer, isEvent) = (row[6], row[3].Length > 0);
        var announcement = new Announcement
        {
            Id = DemoIds.At(at, DemoRowKind.Announcement, _announcements.Count),
            SchoolId = DemoIds.School,
            AuthorId = author.Id,
            Text = row[7],
            EventDate = isEvent ? SchoolDay(_today.AddDays(DemoData.Number(row[3]))) : null,
            EventTime = isEvent ? TimeOnly.ParseExact(row[4], "HH:mm", CultureInfo.InvariantCulture) : null,
            Place = isEvent ? row[5] : null,
            NeedsConfirmation = answer == Confirm,
            Poll = answer is "" or Confirm ? PollKind.None : PollKind.Named,
            FreshUntil = posted.AddDays(DaysOfNews),
            PostedAt = at,
        };
        _announcements.Add(announcement);
        _audiences.Add(Audience(announcement.Id, learning?.Row.Id, row[2]));
        if (announcement.Poll is not PollKind.None)
        {
            _options.AddRange(answer.Split('|').Select((text, index) => Option(announcement.Id, text.Trim(), index)));
        }
    }

    /// <summary>Nobody is invited to a day of rest.</summary>
    private static DateOnly SchoolDay(DateOnly date) =>
        date.DayOfWeek switch
        {
            DayOfWeek.Saturday => date.AddDays(2),
            DayOfWeek.Sunday => date.AddDays(1),
            _ => date,
        };

    private static AnnouncementAudience Audience(Guid announcementId, Guid? classId, string readers) =>
        new()
        {
            SchoolId = DemoIds.School,
            AnnouncementId = announcementId,
            Number = 1,
            ClassId = classId,
            ForStudents = readers is "students" or "everybody",
            ForGuardians = readers is "guardians" or "everybody",
            ForStaff = classId is null,
        };

    private static PollOption Option(Guid announcementId, string text, int index) =>
        new()
        {
            SchoolId = DemoIds.School,
            AnnouncementId = announcementId,
            Number = index + 1,
            Text = text,
        };
}
