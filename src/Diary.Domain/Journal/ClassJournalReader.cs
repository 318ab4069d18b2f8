using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Journal;

/// <summary>
/// The marks in the class journal. Each question is one query. Who may read it is who may read the
/// marks: an administrator and the class teacher all of it, teachers what they teach.
/// </summary>
public sealed class ClassJournalReader(DiaryDbContext db)
{
    /// <summary>The students of the class's groups with their marks in one subject.</summary>
    public async Task<IReadOnlyList<JournalStudent>> MarksAsync(
        Viewer viewer,
        ClassName name,
        string subjectKey,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var scopes = LessonScopes.OfClass(db, viewer, name, firstDay);
        var groups = scopes.Select(scope => scope.GroupId);
        var marks =
            from mark in JournalMarks.OpenTo(db, viewer)
            where groups.Contains(mark.GroupId)
            join column in db.MarkColumns on mark.ColumnId equals column.Id
            join subject in db.Subjects on mark.SubjectId equals subject.Id
            where subject.Key == subjectKey && mark.Date >= firstDay && mark.Date <= lastDay
            select new { Mark = mark, column.LessonId };
        var rows = await (
            from scope in scopes
            join membership in db.GroupMemberships
                on new { scope.SchoolId, scope.GroupId } equals new { membership.SchoolId, membership.GroupId }
            join student in db.People on membership.StudentId equals student.Id
            where membership.From <= lastDay && (membership.To == null || membership.To >= firstDay)
            join mark in marks
                on new
                {
                    membership.SchoolId,
                    membership.StudentId,
                    membership.GroupId,
                } equals new
                {
                    mark.Mark.SchoolId,
                    mark.Mark.StudentId,
                    mark.Mark.GroupId,
                }
                into own
            from given in own.DefaultIfEmpty()
            select new
            {
                membership.StudentId,
                membership.GroupId,
                student.FamilyName,
                student.GivenName,
                student.Patronymic,
                LessonId = (Guid?)given.LessonId,
                Kind = (MarkKind?)given.Mark.Kind,
                given.Mark.Value,
                Slot = (int?)given.Mark.Slot,
                MarkId = (Guid?)given.Mark.Id,
                ColumnId = (Guid?)given.Mark.ColumnId,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.StudentId, row.GroupId))
                .Select(own => new JournalStudent(
                    own.Key.StudentId,
                    new PersonName(own.First().FamilyName, own.First().GivenName, own.First().Patronymic),
                    own.Key.GroupId,
                    [
                        .. own.Where(row => row.MarkId is not null)
                            .DistinctBy(row => row.MarkId)
                            .OrderBy(row => row.ColumnId)
                            .ThenBy(row => row.Slot)
                            .Select(row => new JournalMark(
                                row.LessonId!.Value,
                                new MarkValue(row.Kind!.Value, row.Value),
                                row.Slot!.Value
                            )),
                    ]
                ))
                .OrderBy(student => student.Name.FamilyName, StringComparer.InvariantCulture)
                .ThenBy(student => student.Name.GivenName, StringComparer.InvariantCulture),
        ];
    }

    /// <summary>How many numeric marks the students of the class have in each subject that the viewer may read.</summary>
    public async Task<IReadOnlyList<JournalSums>> SumsAsync(
        Viewer viewer,
        ClassName name,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var members = (
            from scope in LessonScopes.OfClass(db, viewer, name, firstDay)
            join membership in db.GroupMemberships
                on new { scope.SchoolId, scope.GroupId } equals new { membership.SchoolId, membership.GroupId }
            where membership.From <= lastDay && (membership.To == null || membership.To >= firstDay)
            select new { membership.SchoolId, membership.StudentId }
        ).Distinct();
        var students = members.Select(member => member.StudentId);
        var counts =
            from mark in JournalMarks.OpenTo(db, viewer)
            where students.Contains(mark.StudentId)
            join subject in db.Subjects on mark.SubjectId equals subject.Id
            where mark.Kind == MarkKind.Numeric && mark.Date >= firstDay && mark.Date <= lastDay
            group mark by new
            {
                mark.SchoolId,
                mark.StudentId,
                subject.Key,
            } into own
            select new
            {
                own.Key.SchoolId,
                own.Key.StudentId,
                own.Key.Key,
                Marks = own.Count(),
            };
        var rows = await (
            from member in members
            join student in db.People on member.StudentId equals student.Id
            join subject in counts
                on new { member.SchoolId, member.StudentId } equals new { subject.SchoolId, subject.StudentId }
                into own
            from count in own.DefaultIfEmpty()
            select new
            {
                member.StudentId,
                student.FamilyName,
                student.GivenName,
                student.Patronymic,
                Key = (string?)count.Key,
                Marks = (int?)count.Marks,
            }
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.StudentId)
                .Select(own => new JournalSums(
                    own.Key,
                    new PersonName(own.First().FamilyName, own.First().GivenName, own.First().Patronymic),
                    own.Where(row => row.Key is not null).ToDictionary(row => row.Key!, row => row.Marks!.Value)
                ))
                .OrderBy(student => student.Name.FamilyName, StringComparer.InvariantCulture)
                .ThenBy(student => student.Name.GivenName, StringComparer.InvariantCulture),
        ];
    }
}
