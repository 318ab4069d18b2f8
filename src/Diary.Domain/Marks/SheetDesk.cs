using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Marks;

/// <summary>Reads what has to be known before marks are written down: five questions, however many the students.</summary>
internal sealed class SheetDesk(DiaryDbContext db)
{
    /// <returns>Null when there is no such lesson at the viewer's work.</returns>
    public async Task<SheetFacts?> OpenAsync(Viewer viewer, Guid lessonId, CancellationToken cancellationToken)
    {
        var desk = await LessonDesk.FindAsync(db, viewer, lessonId, Guid.Empty, cancellationToken);
        if (desk is null)
        {
            return null;
        }

        var lesson = desk.Lesson;
        var works = await WorksAsync(lesson, cancellationToken);
        var settings = await SettingsAsync(lesson.SchoolId, cancellationToken);
        var policies = await new GradingReader(db).OfSchoolsAsync([lesson.SchoolId], cancellationToken);
        return new SheetFacts
        {
            Desk = desk,
            Roll = await RollAsync(lesson, cancellationToken),
            Columns = works.Columns,
            Standing = works.Standing,
            Rules = new MarkRuleSet(settings.Rules),
            Publication = settings.Publication,
            Grading = policies.At(lesson.SchoolId, lesson.Date),
        };
    }

    private async Task<IReadOnlyList<RollLine>> RollAsync(
        LessonOccurrence lesson,
        CancellationToken cancellationToken
    ) =>
        await (
            from member in db.GroupMemberships
            where member.SchoolId == lesson.SchoolId && member.GroupId == lesson.GroupId
            where member.From <= lesson.Date && (member.To == null || lesson.Date <= member.To)
            join student in db.People on member.StudentId equals student.Id
            orderby student.FamilyName, student.GivenName, student.Id
            select new RollLine(
                student.Id,
                new PersonName(student.FamilyName, student.GivenName, student.Patronymic),
                db.Set<AttendanceRecord>()
                    .Any(record =>
                        record.SchoolId == lesson.SchoolId
                        && record.StudentId == student.Id
                        && record.LessonId == lesson.Id
                        && db.Set<AttendanceCode>().Any(code => code.Id == record.CodeId && code.CountsAsAbsence)
                    )
            )
        ).ToListAsync(cancellationToken);

    private async Task<(
        IReadOnlyList<MarkColumn> Columns,
        IReadOnlyList<(MarkColumn, StandingMark)> Standing
    )> WorksAsync(LessonOccurrence lesson, CancellationToken cancellationToken)
    {
        var rows = await (
            from column in db.MarkColumns
            where column.SchoolId == lesson.SchoolId && column.GroupId == lesson.GroupId
            where column.SubjectId == lesson.SubjectId && column.Date == lesson.Date
            from mark in db.Set<Mark>()
                .Where(m => m.SchoolId == column.SchoolId && m.ColumnId == column.Id && m.WithdrawnAt == null)
                .DefaultIfEmpty()
            from author in db.Set<Person>().Where(p => p.Id == mark!.AuthorId).DefaultIfEmpty()
            select new
            {
                Column = column,
                Mark = (Mark?)mark,
                Author = (Person?)author,
            }
        ).ToListAsync(cancellationToken);
        var standing =
            from row in rows
            where row.Mark is not null && row.Author is not null
            let mark = row.Mark
            let author = new PersonName(row.Author.FamilyName, row.Author.GivenName, row.Author.Patronymic)
            select (
                row.Column,
                new StandingMark(
                    mark.Id,
                    mark.Version,
                    mark.StudentId,
                    mark.Slot,
                    mark.Standing,
                    author,
                    mark.CreatedAt
                )
            );
        var begun = db.MarkColumns.Local.Where(column => column.LessonId == lesson.Id);
        return ([.. rows.Select(row => row.Column).Union(begun)], [.. standing]);
    }

    private async Task<(List<MarkRuleSetting> Rules, List<PublicationSetting> Publication)> SettingsAsync(
        Guid schoolId,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from school in db.Schools
            where school.Id == schoolId
            from rule in db.Set<MarkRuleSetting>().Where(s => s.SchoolId == school.Id).DefaultIfEmpty()
            from publication in db.Set<PublicationSetting>().Where(s => s.SchoolId == school.Id).DefaultIfEmpty()
            select new { Rule = (MarkRuleSetting?)rule, Publication = (PublicationSetting?)publication }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return (
            [.. rows.Select(row => row.Rule).OfType<MarkRuleSetting>().DistinctBy(setting => setting.Rule)],
            [
                .. rows.Select(row => row.Publication)
                    .OfType<PublicationSetting>()
                    .DistinctBy(setting => setting.Audience),
            ]
        );
    }
}
