using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>Which journals the viewer keeps, and who stands in them. Each question is one query.</summary>
public sealed class JournalReader(DiaryDbContext db)
{
    /// <summary>
    /// The lessons of some days that the viewer may mark, the latest first: those of the groups they teach and those they
    /// give in place of others; for an administrator those of the class that is named.
    /// </summary>
    public async Task<IReadOnlyList<JournalLesson>> LessonsAsync(
        Viewer viewer,
        DateOnly firstDay,
        DateOnly lastDay,
        ClassName? name,
        CancellationToken cancellationToken
    )
    {
        var schools = viewer.SchoolsOfWork();
        var teachers = viewer.TeachersToday();
        var taught = viewer.TeachingGroups.Select(group => group.GroupId).Distinct().ToList();
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var (grade, letter) = (name?.Grade, name?.Letter);
        var rows = await (
            from lesson in db.LessonOccurrences
            where schools.Contains(lesson.SchoolId) && lesson.Date >= firstDay && lesson.Date <= lastDay
            where lesson.State != LessonState.Cancelled
            join learners in db.Groups on lesson.GroupId equals learners.Id
            join subject in db.Subjects on lesson.SubjectId equals subject.Id
            from inClass in db.Set<SchoolClass>().Where(c => c.Id == learners.ClassId).DefaultIfEmpty()
            where grade == null || (inClass!.Grade == grade && inClass.Letter == letter)
            where
                teachers.Contains(lesson.TeacherId)
                || taught.Contains(lesson.GroupId)
                || (grade != null && administered.Contains(lesson.SchoolId))
            orderby lesson.Date descending, lesson.Number
            select new
            {
                Lesson = lesson,
                Learners = learners,
                Grade = (int?)inClass!.Grade,
                inClass.Letter,
                subject.Key,
                subject.Title,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row =>
                    teachers.Contains(row.Lesson.TeacherId)
                    || viewer
                        .MayWriteAs(row.Lesson.SchoolId, row.Lesson.GroupId, row.Lesson.SubjectId, row.Lesson.Date)
                        .Refusal
                        is null
                )
                .Select(row => new JournalLesson(
                    row.Lesson.Id,
                    row.Lesson.SchoolId,
                    row.Lesson.Date,
                    row.Lesson.Number,
                    row.Lesson.GroupId,
                    row.Learners.Title,
                    row.Grade is { } inGrade ? SchoolClass.TitleOf(inGrade, row.Letter!) : null,
                    row.Lesson.SubjectId,
                    row.Key,
                    row.Title
                )),
        ];
    }

    /// <summary>
    /// What the viewer teaches today, of one class or of all; for an administrator, what is taught in the class that is named.
    /// </summary>
    public async Task<IReadOnlyList<JournalCourse>> CoursesAsync(
        Viewer viewer,
        ClassName? name,
        string? subjectKey,
        CancellationToken cancellationToken
    )
    {
        var (schools, teachers, today) = (viewer.SchoolsOfWork(), viewer.TeachersToday(), viewer.Today);
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var (grade, letter) = (name?.Grade, name?.Letter);
        var rows = await (
            from taught in db.TeachingAssignments
            where schools.Contains(taught.SchoolId) && taught.From <= today && (taught.To == null || today <= taught.To)
            where teachers.Contains(taught.TeacherId) || (grade != null && administered.Contains(taught.SchoolId))
            join learners in db.Groups on taught.GroupId equals learners.Id
            join inClass in db.Classes on learners.ClassId equals inClass.Id
            where grade == null || (inClass.Grade == grade && inClass.Letter == letter)
            join subject in db.Subjects on taught.SubjectId equals subject.Id
            where subjectKey == null || subject.Key == subjectKey
            orderby inClass.Grade, inClass.Letter, subject.Title, learners.Title
            select new
            {
                taught.SchoolId,
                taught.GroupId,
                Learners = learners.Title,
                inClass.Grade,
                inClass.Letter,
                taught.SubjectId,
                subject.Key,
                subject.Title,
            }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new JournalCourse(
                row.SchoolId,
                row.GroupId,
                row.Learners,
                new ClassName(row.Grade, row.Letter),
                row.SubjectId,
                row.Key,
                row.Title
            )),
        ];
    }

    /// <summary>Who is in the groups on the day. Ask only for groups whose journal the viewer keeps.</summary>
    public async Task<IReadOnlyList<Learner>> LearnersAsync(
        Viewer viewer,
        IReadOnlyCollection<JournalLesson> journals,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var schools = viewer.SchoolsOfWork();
        var groups = journals.Select(journal => journal.GroupId).Distinct().ToList();
        return await (
            from member in db.GroupMemberships
            where schools.Contains(member.SchoolId) && groups.Contains(member.GroupId)
            where member.From <= day && (member.To == null || day <= member.To)
            join student in db.People on member.StudentId equals student.Id
            orderby student.FamilyName, student.GivenName, student.Id
            select new Learner(
                member.GroupId,
                student.Id,
                new PersonName(student.FamilyName, student.GivenName, student.Patronymic),
                student.Sex
            )
        ).ToListAsync(cancellationToken);
    }
}
