using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Homework.Setting;

/// <summary>Where, for when and for whom somebody may set homework.</summary>
public sealed class HomeworkPlaces(DiaryDbContext db)
{
    private const int MostPlaces = 60;

    /// <summary>What a teacher teaches today; of an administrator, what is taught in the class that is named.</summary>
    public async Task<IReadOnlyList<HomeworkPlace>> FindAsync(
        Viewer viewer,
        ClassName? inClass,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var rows = await Rows(viewer, inClass).Take(MostPlaces).ToListAsync(cancellationToken);
        var taught = viewer.TeachingGroups.Select(group => (group.GroupId, group.SubjectId)).ToHashSet();
        return
        [
            .. rows.Where(row => taught.Contains((row.GroupId, row.SubjectId)) || viewer.IsAdministrator(row.SchoolId))
                .Select(row => row.ToPlace())
                .Where(place => subjectKey is null || place.SubjectKey == subjectKey)
                .Where(place => inClass is null || ClassName.Read(place.ClassTitle) == inClass)
                .DistinctBy(place => (place.GroupId, place.SubjectId))
                .OrderBy(place => place.Grade)
                .ThenBy(place => place.Title, StringComparer.Ordinal)
                .ThenBy(place => place.Subject, StringComparer.Ordinal),
        ];
    }

    /// <returns>Null when it is none of the viewer's.</returns>
    public async Task<HomeworkPlace?> FindAsync(
        Viewer viewer,
        Guid groupId,
        Guid subjectId,
        CancellationToken cancellationToken
    )
    {
        var rows = await Taught()
            .Where(row => row.GroupId == groupId && row.SubjectId == subjectId)
            .Take(1)
            .ToListAsync(cancellationToken);
        return
            rows is [var row]
            && viewer.MayWriteAs(row.SchoolId, groupId, subjectId, viewer.TodayAt(row.SchoolId)).Refusal is null
            ? row.ToPlace()
            : null;
    }

    /// <summary>The next lessons of the subject, the nearest first.</summary>
    public async Task<IReadOnlyList<LessonAhead>> LessonsAsync(
        HomeworkPlace place,
        DateTimeOffset now,
        int count,
        CancellationToken cancellationToken
    ) =>
        await db
            .LessonOccurrences.Where(lesson =>
                lesson.SchoolId == place.SchoolId
                && lesson.GroupId == place.GroupId
                && lesson.SubjectId == place.SubjectId
                && lesson.StartsAt > now
                && lesson.State != LessonState.Cancelled
            )
            .OrderBy(lesson => lesson.Date)
            .ThenBy(lesson => lesson.Number)
            .Take(count)
            .Select(lesson => new LessonAhead(lesson.Date, lesson.Number))
            .ToListAsync(cancellationToken);

    /// <summary>The number of the first lesson of the subject on the day; null when there is none.</summary>
    public Task<int?> LessonOnAsync(HomeworkPlace place, DateOnly day, CancellationToken cancellationToken) =>
        db
            .LessonOccurrences.Where(lesson =>
                lesson.SchoolId == place.SchoolId
                && lesson.GroupId == place.GroupId
                && lesson.Date == day
                && lesson.SubjectId == place.SubjectId
                && lesson.State != LessonState.Cancelled
            )
            .OrderBy(lesson => lesson.Number)
            .Select(lesson => (int?)lesson.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The lesson at which a mark for the work is written: the one it was due for, else the last one held.</summary>
    public Task<Guid?> LessonToMarkAsync(HomeworkCard card, DateOnly today, CancellationToken cancellationToken) =>
        db
            .LessonOccurrences.Where(lesson =>
                lesson.SchoolId == card.SchoolId
                && lesson.GroupId == card.GroupId
                && lesson.SubjectId == card.SubjectId
                && lesson.Date <= today
                && lesson.Date <= card.DueDate
                && lesson.State != LessonState.Cancelled
            )
            .OrderByDescending(lesson => lesson.Date)
            .ThenBy(lesson => lesson.Number)
            .Select(lesson => (Guid?)lesson.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Who belongs to the group on the day.</summary>
    public async Task<IReadOnlyList<GroupMember>> MembersAsync(
        HomeworkPlace place,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        await (
            from membership in db.GroupMemberships
            where membership.SchoolId == place.SchoolId && membership.GroupId == place.GroupId
            where membership.From <= day && (membership.To == null || day <= membership.To)
            join student in db.People on membership.StudentId equals student.Id
            orderby student.FamilyName, student.GivenName
            select new GroupMember(student.Id, student.FamilyName, student.GivenName)
        )
            .Distinct()
            .ToListAsync(cancellationToken);

    private IQueryable<PlaceRow> Rows(Viewer viewer, ClassName? inClass)
    {
        var schools = viewer.SchoolsOfWork();
        var today = viewer.Today;
        var groups = viewer.TeachingGroups.Select(group => group.GroupId).Distinct().ToList();
        var taught = Taught()
            .Where(row => schools.Contains(row.SchoolId) && row.From <= today && (row.To == null || today <= row.To));
        return inClass is { } name && viewer.Posts.Any(post => post.Kind is StaffPostKind.Administrator)
            ? taught.Where(row => row.ClassGrade == name.Grade && row.ClassLetter == name.Letter)
            : taught.Where(row => groups.Contains(row.GroupId));
    }

    private IQueryable<PlaceRow> Taught() =>
        from assignment in db.TeachingAssignments
        join learners in db.Groups on assignment.GroupId equals learners.Id
        join subject in db.Subjects on assignment.SubjectId equals subject.Id
        from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
        select new PlaceRow
        {
            SchoolId = assignment.SchoolId,
            GroupId = assignment.GroupId,
            SubjectId = assignment.SubjectId,
            From = assignment.From,
            To = assignment.To,
            SubjectKey = subject.Key,
            Subject = subject.Title,
            GroupKind = learners.Kind,
            GroupTitle = learners.Title,
            ClassId = learners.ClassId,
            ClassGrade = inClass == null ? null : inClass.Grade,
            ClassLetter = inClass == null ? null : inClass.Letter,
        };

    private sealed class PlaceRow
    {
        public required Guid SchoolId { get; init; }

        public required Guid GroupId { get; init; }

        public required Guid SubjectId { get; init; }

        public required DateOnly From { get; init; }

        public required DateOnly? To { get; init; }

        public required string SubjectKey { get; init; }

        public required string Subject { get; init; }

        public required GroupKind GroupKind { get; init; }

        public required string GroupTitle { get; init; }

        public required Guid? ClassId { get; init; }

        public required int? ClassGrade { get; init; }

        public required string? ClassLetter { get; init; }

        public HomeworkPlace ToPlace() =>
            new(
                SchoolId,
                GroupId,
                SubjectId,
                SubjectKey,
                Subject,
                ClassId,
                ClassGrade is { } grade ? SchoolClass.TitleOf(grade, ClassLetter!) : null,
                GroupKind is GroupKind.Class ? null : GroupTitle,
                ClassGrade
            );
    }
}
