using Diary.Domain.Grading;
using Diary.Domain.Homework;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.PlannedWorks;
using Diary.Domain.School;
using Diary.Domain.Timetable;

namespace Diary.Domain;

/// <summary>What a person may see, told from the rows alone and by other words than the product's.</summary>
internal sealed class RightsByRows(RandomJournal school, Guid personId)
{
    public bool MaySeeStudent(Guid studentId, StudentScopes scope, DateOnly day) =>
        studentId == personId
        || school
            .All<Guardianship>()
            .Any(g =>
                g.GuardianId == personId
                && g.StudentId == studentId
                && Contains(g.From, g.To, RandomJournal.Today)
                && Contains(g.From, g.To, day)
                && (
                    g.Access is GuardianshipAccess.Full
                    || (g.Access is GuardianshipAccess.Limited && g.Scopes.HasFlag(scope))
                )
            );

    public bool Belongs(Guid studentId, Guid groupId, DateOnly day) =>
        school
            .All<GroupMembership>()
            .Any(m => m.StudentId == studentId && m.GroupId == groupId && Contains(m.From, m.To, day));

    public bool WorksHere() => Posts().Any();

    public bool SeesWholeSchool() =>
        Posts().Any(post => post.Kind is not (StaffPostKind.Teacher or StaffPostKind.ClassTeacher));

    public bool MaySeeWorkOf(PlannedWork work) => LeadsGroup(work.GroupId) || Teaches(work.GroupId, null);

    public bool TeachesWork(PlannedWork work) => Teaches(work.GroupId, work.SubjectId);

    public bool GivesOrGave(Guid lessonId) =>
        Lesson(lessonId).TeacherId == personId
        || school.All<LessonChange>().Any(c => c.LessonId == lessonId && c.OldTeacherId == personId);

    public PlannedWork? Work(string? title) => school.All<PlannedWork>().SingleOrDefault(work => work.Title == title);

    public bool MaySeeMarksOf(Mark mark) => LeadsGroup(mark.GroupId) || Teaches(mark.GroupId, mark.SubjectId);

    public bool MaySeeMarksIn(Guid groupId, string subjectKey) =>
        LeadsGroup(groupId) || Teaches(groupId, school.All<Subject>().Single(subject => subject.Key == subjectKey).Id);

    public int CountMarksOf(Guid studentId) =>
        school.All<Mark>().Count(mark => mark.StudentId == studentId && MaySeeMarksOf(mark));

    public bool MaySeeHomeworkOf(HomeworkAssignment homework) =>
        LeadsGroup(homework.GroupId) || Teaches(homework.GroupId, null);

    public bool MaySeeAttendanceAt(LessonOccurrence lesson) =>
        LeadsGroup(lesson.GroupId)
        || Teaches(lesson.GroupId, lesson.SubjectId)
        || (lesson.TeacherId == personId && IsTeacher());

    /// <summary>An administrator of the school, or the teacher of the student's class on the day.</summary>
    public bool LeadsStudent(Guid studentId, DateOnly day) =>
        school
            .All<GroupMembership>()
            .Where(m => m.StudentId == studentId && Contains(m.From, m.To, day))
            .Any(m =>
                LeadsGroup(m.GroupId) && school.All<Group>().Single(g => g.Id == m.GroupId).Kind is GroupKind.Class
            );

    /// <summary>Somebody who teaches the student something, or gives a lesson to a group of theirs in the days.</summary>
    public bool Meets(Guid studentId, DateOnly from, DateOnly to) =>
        school
            .All<GroupMembership>()
            .Where(m => m.StudentId == studentId && m.From <= to && !(m.To < from))
            .Any(m =>
                Teaches(m.GroupId, null)
                || (
                    IsTeacher()
                    && school
                        .All<LessonOccurrence>()
                        .Any(l => l.GroupId == m.GroupId && l.TeacherId == personId && Contains(from, to, l.Date))
                )
            );

    public bool Administers() => Posts().Any(post => post.Kind is StaffPostKind.Administrator);

    /// <summary>By post, or because it is for somebody in the person's care.</summary>
    public bool MaySee(HomeworkAssignment homework) =>
        MaySeeHomeworkOf(homework) || school.Accounts.Any(student => IsOpenThrough(student.Id, homework));

    public bool IsOpenThrough(Guid studentId, HomeworkAssignment homework) =>
        Belongs(studentId, homework.GroupId, homework.DueDate)
        && IsFor(homework, studentId)
        && MaySeeStudent(studentId, StudentScopes.Homework, homework.DueDate);

    public LessonOccurrence Lesson(Guid id) => school.All<LessonOccurrence>().Single(lesson => lesson.Id == id);

    public HomeworkAssignment? Homework(string text) =>
        school.All<HomeworkAssignment>().SingleOrDefault(homework => homework.Text == text);

    public bool IsFor(HomeworkAssignment homework, Guid studentId)
    {
        var targets = school.All<HomeworkTarget>().Where(target => target.HomeworkId == homework.Id).ToList();
        return targets.Count == 0 || targets.Exists(target => target.StudentId == studentId);
    }

    public Mark? Mark(string? comment) => school.All<Mark>().SingleOrDefault(mark => mark.Comment == comment);

    public TermGrade? Grade(string? reason) =>
        school.All<TermGrade>().SingleOrDefault(grade => grade.Id.ToString() == reason);

    public DateOnly EndOf(TermGrade grade) => school.All<Term>().Single(term => term.Id == grade.TermId).End;

    /// <summary>Through any group in which the student is in that part of the year.</summary>
    public bool MaySeeGradeByPost(TermGrade grade)
    {
        var term = school.All<Term>().Single(term => term.Id == grade.TermId);
        return school
            .All<GroupMembership>()
            .Where(m => m.StudentId == grade.StudentId && m.From <= term.End && !(m.To < term.Start))
            .Any(m => LeadsGroup(m.GroupId) || Teaches(m.GroupId, grade.SubjectId));
    }

    private bool LeadsGroup(Guid groupId)
    {
        var classId = school.All<Group>().SingleOrDefault(group => group.Id == groupId)?.ClassId;
        return classId is not null
            && Posts()
                .Any(post =>
                    post.Kind is StaffPostKind.Administrator or StaffPostKind.DeputyHead
                    || (post.Kind is StaffPostKind.ClassTeacher && post.ClassId == classId)
                );
    }

    private bool IsTeacher() => Posts().Any(post => post.Kind is StaffPostKind.Teacher or StaffPostKind.ClassTeacher);

    private bool Teaches(Guid groupId, Guid? subjectId) =>
        IsTeacher()
        && school
            .All<TeachingAssignment>()
            .Any(a =>
                a.TeacherId == personId
                && a.GroupId == groupId
                && (subjectId is null || a.SubjectId == subjectId)
                && Contains(a.From, a.To, RandomJournal.Today)
            );

    private IEnumerable<StaffRole> Posts() =>
        school.All<StaffRole>().Where(r => r.PersonId == personId && Contains(r.From, r.To, RandomJournal.Today));

    private static bool Contains(DateOnly from, DateOnly? to, DateOnly day) => from <= day && !(to < day);
}
