using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;
using Microsoft.EntityFrameworkCore;

namespace Diary.Domain.Timetable;

/// <summary>Which times, teachers and rooms are free, for whoever keeps the timetable.</summary>
public sealed class TimetableOptions(DiaryDbContext db, LessonDrafts drafts, LessonTimes times)
{
    /// <summary>When on the day the lessons could be: their teachers, rooms and students are free.</summary>
    public async Task<IReadOnlyList<LessonTime>> FreeTimesAsync(
        Viewer viewer,
        IReadOnlyCollection<Guid> lessonIds,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        var lessons = await drafts.LessonsAsync(viewer, lessonIds, cancellationToken);
        if (lessons.Count == 0)
        {
            return [];
        }

        var plans = lessons.ConvertAll(LessonPlan.Of);
        var ofDay = await times.OfDayAsync(plans[0].SchoolId, plans[0].GroupId, date, cancellationToken);
        if (!ofDay.Succeeded(out var all, out _))
        {
            return [];
        }

        var board = await BoardAsync(plans[0].SchoolId, date, plans, lessonIds, cancellationToken);
        return [.. all.Where(time => board.ClashesOf(plans.ConvertAll(plan => plan with { Time = time })).Count == 0)];
    }

    /// <summary>When on the day a group has no lesson.</summary>
    public async Task<IReadOnlyList<LessonTime>> FreeTimesOfGroupAsync(
        Viewer viewer,
        Guid schoolId,
        Guid groupId,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        if (AccessRules.MayKeepTimetable(viewer, schoolId).Refusal is not null)
        {
            return [];
        }

        var ofDay = await times.OfDayAsync(schoolId, groupId, date, cancellationToken);
        if (!ofDay.Succeeded(out var all, out _))
        {
            return [];
        }

        var nobody = new LessonPlan(
            Guid.Empty,
            schoolId,
            groupId,
            Guid.Empty,
            Guid.Empty,
            null,
            all[0],
            default,
            false
        );
        var board = await BoardAsync(schoolId, date, [nobody], [], cancellationToken);
        return [.. all.Where(time => board.ClashesOf([nobody with { Time = time }]).Count == 0)];
    }

    /// <summary>Every other teacher of the school, those who are free first and among them who teaches the subject.</summary>
    public async Task<IReadOnlyList<TeacherOption>> TeachersAsync(
        Viewer viewer,
        LessonLine lesson,
        Guid schoolId,
        CancellationToken cancellationToken
    )
    {
        if (AccessRules.MayKeepTimetable(viewer, schoolId).Refusal is not null)
        {
            return [];
        }

        var date = lesson.Date;
        var found = await (
            from person in db.People
            where person.SchoolId == schoolId && person.Id != lesson.TeacherId
            where
                db.Set<StaffRole>()
                    .Any(r =>
                        r.SchoolId == schoolId
                        && r.PersonId == person.Id
                        && (r.Kind == StaffPostKind.Teacher || r.Kind == StaffPostKind.ClassTeacher)
                        && r.From <= date
                        && (r.To == null || date <= r.To)
                    )
            select new
            {
                person.Id,
                Name = new PersonName(person.FamilyName, person.GivenName, person.Patronymic),
                TeachesSubject = db.Set<TeachingAssignment>()
                    .Any(a =>
                        a.TeacherId == person.Id
                        && a.From <= date
                        && (a.To == null || date <= a.To)
                        && db.Set<Subject>().Any(s => s.Id == a.SubjectId && s.Key == lesson.SubjectKey)
                    ),
                TeachesGroup = db.Set<TeachingAssignment>()
                    .Any(a =>
                        a.TeacherId == person.Id
                        && a.GroupId == lesson.GroupId
                        && a.From <= date
                        && (a.To == null || date <= a.To)
                    ),
            }
        ).ToListAsync(cancellationToken);
        var time = new LessonTime(lesson.Date, lesson.Number, lesson.StartsAt, lesson.EndsAt);
        var board = await BoardAsync(schoolId, date, [], [lesson.LessonId], cancellationToken);
        return
        [
            .. found
                .Select(t => new TeacherOption(
                    t.Id,
                    t.Name,
                    t.TeachesSubject,
                    t.TeachesGroup,
                    board.IsTeacherFree(t.Id, time)
                ))
                .OrderByDescending(option => option.IsFree)
                .ThenByDescending(option => option.TeachesSubject)
                .ThenByDescending(option => option.TeachesGroup)
                .ThenBy(option => option.Name.WithInitials, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every room of the school, those that are free first and among them those of the same building.</summary>
    /// <param name="home">The number of the usual room; null where there is none.</param>
    /// <param name="except">The lesson itself, which is about to leave its room.</param>
    public async Task<IReadOnlyList<RoomOption>> RoomsAsync(
        Viewer viewer,
        Guid schoolId,
        LessonTime time,
        string? home,
        IReadOnlyCollection<Guid> except,
        CancellationToken cancellationToken
    )
    {
        if (AccessRules.MayKeepTimetable(viewer, schoolId).Refusal is not null)
        {
            return [];
        }

        var rooms = await db
            .Rooms.Where(room => room.SchoolId == schoolId)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var building = rooms.Find(room => room.Number == home)?.BuildingId;
        var board = await BoardAsync(schoolId, time.Date, [], except, cancellationToken);
        return
        [
            .. rooms
                .OrderByDescending(room => room.BuildingId == building)
                .ThenBy(room => room.Kind)
                .ThenBy(room => room.Number, StringComparer.Ordinal)
                .Select(room => new RoomOption(room.Id, room.Number, room.Kind, board.IsRoomFree(room.Id, time)))
                .OrderByDescending(option => option.IsFree),
        ];
    }

    private Task<TimetableBoard> BoardAsync(
        Guid schoolId,
        DateOnly date,
        IReadOnlyList<LessonPlan> plans,
        IReadOnlyCollection<Guid> except,
        CancellationToken cancellationToken
    ) =>
        TimetableBoard.ReadAsync(
            db,
            schoolId,
            [date],
            [.. plans.Select(plan => plan.GroupId)],
            except,
            cancellationToken
        );
}
