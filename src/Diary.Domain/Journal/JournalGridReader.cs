using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Journal;

/// <summary>The class journal as a grid. Who may read it is who may read the marks: <see cref="JournalMarks"/>.</summary>
public sealed class JournalGridReader(DiaryDbContext db)
{
    /// <summary>The journals that are open to the viewer today: one query.</summary>
    public async Task<IReadOnlyList<JournalCourse>> CoursesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var (schools, teachers, today) = (viewer.SchoolsOfWork(), viewer.TeachersToday(), viewer.Today);
        var administered = AccessRules.WholeSchools(viewer, StudentScopes.Marks);
        var ownClasses = AccessRules.OwnClasses(viewer);
        var rows = await (
            from taught in db.TeachingAssignments
            where schools.Contains(taught.SchoolId) && taught.From <= today && (taught.To == null || today <= taught.To)
            join learners in db.Groups on taught.GroupId equals learners.Id
            join inClass in db.Classes on learners.ClassId equals inClass.Id
            join subject in db.Subjects on taught.SubjectId equals subject.Id
            where
                administered.Contains(taught.SchoolId)
                || teachers.Contains(taught.TeacherId)
                || ownClasses.Contains(inClass.Id)
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
                ))
                .OrderBy(course => course.Class.Grade)
                .ThenBy(course => course.Class.Letter, StringComparer.Ordinal)
                .ThenBy(course => course.Subject, StringComparer.InvariantCulture)
                .ThenBy(course => course.Learners, StringComparer.InvariantCulture),
        ];
    }

    /// <summary>Ask only for a course that is open to the viewer. Five queries, however many the students and lessons.</summary>
    public async Task<JournalGrid> ReadAsync(
        JournalCourse course,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        var columns = await ColumnsAsync(course, first, last, cancellationToken);
        var marks = await MarksAsync(course, first, last, cancellationToken);
        var letters = await LettersAsync(course, first, last, cancellationToken);
        var grading = await new GradingReader(db).OfSchoolsAsync([course.SchoolId], cancellationToken);
        var students = await StudentsAsync(course, first, last, cancellationToken);
        return new JournalGrid(course, columns, students, marks, letters, grading.At(course.SchoolId, last).Rules);
    }

    private async Task<IReadOnlyList<GridColumn>> ColumnsAsync(
        JournalCourse course,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    ) =>
        await (
            from lesson in db.LessonOccurrences
            where lesson.SchoolId == course.SchoolId && lesson.GroupId == course.GroupId
            where lesson.SubjectId == course.SubjectId && lesson.Date >= first && lesson.Date <= last
            where lesson.State != LessonState.Cancelled
            from work in db.Set<MarkColumn>()
                .Where(c => c.SchoolId == lesson.SchoolId && c.LessonId == lesson.Id)
                .DefaultIfEmpty()
            orderby lesson.Date, lesson.Number, work!.Id
            select new GridColumn(
                lesson.Id,
                lesson.Date,
                lesson.Number,
                work == null ? null : (Guid?)work.Id,
                work == null ? null : work.WorkType,
                work == null ? null : work.Title,
                work == null ? 1 : work.Weight
            )
        ).ToListAsync(cancellationToken);

    private async Task<ILookup<(Guid, Guid), GridMark>> MarksAsync(
        JournalCourse course,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Marks.Where(m => m.SchoolId == course.SchoolId && m.GroupId == course.GroupId)
            .Where(m => m.SubjectId == course.SubjectId && m.Date >= first && m.Date <= last && m.WithdrawnAt == null)
            .OrderBy(m => m.Slot)
            .Select(m => new
            {
                m.StudentId,
                m.ColumnId,
                m.Id,
                m.Version,
                m.Kind,
                m.Value,
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(
            row => (row.StudentId, row.ColumnId),
            row => new GridMark(row.Id, row.Version, new MarkValue(row.Kind, row.Value))
        );
    }

    private async Task<IReadOnlyDictionary<(Guid, Guid), string>> LettersAsync(
        JournalCourse course,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    ) =>
        await (
            from record in db.AttendanceRecords
            where record.SchoolId == course.SchoolId && record.Date >= first && record.Date <= last
            join lesson in db.LessonOccurrences on record.LessonId equals lesson.Id
            where lesson.GroupId == course.GroupId && lesson.SubjectId == course.SubjectId
            join code in db.AttendanceCodes on record.CodeId equals code.Id
            select new
            {
                record.StudentId,
                record.LessonId,
                code.Code,
            }
        ).ToDictionaryAsync(row => (row.StudentId, row.LessonId), row => row.Code, cancellationToken);

    private async Task<IReadOnlyList<Learner>> StudentsAsync(
        JournalCourse course,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from member in db.GroupMemberships
            where member.SchoolId == course.SchoolId && member.GroupId == course.GroupId
            where member.From <= last && (member.To == null || member.To >= first)
            join student in db.People on member.StudentId equals student.Id
            select new Learner(
                member.GroupId,
                student.Id,
                new PersonName(student.FamilyName, student.GivenName, student.Patronymic),
                student.Sex
            )
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.DistinctBy(learner => learner.StudentId)
                .OrderBy(learner => learner.Name.FamilyName, StringComparer.InvariantCulture)
                .ThenBy(learner => learner.Name.GivenName, StringComparer.InvariantCulture),
        ];
    }
}
