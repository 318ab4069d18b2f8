using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Testing.Builders;

namespace Diary.Domain.Access;

/// <summary>The rules once more, as plainly as they can be said over the rows of one school, with no query in between.</summary>
internal sealed class AccessOracle(RandomSchool school)
{
    private readonly DateOnly _today = school.Today;

    public IReadOnlySet<Guid> StudentsOf(Account account, StudentScopes scope, DateOnly on) =>
        Rows<Person>()
            .Select(person => person.Id)
            .Where(id => PersonsOf(account).Any(me => Sees(me, id, scope, on)))
            .ToHashSet();

    private bool Sees(Guid me, Guid student, StudentScopes scope, DateOnly on) =>
        IsSelf(me, student)
        || IsGuardian(me, student, scope, on)
        || (IsEnrolledOn(student, on) && SeesByPost(me, student, scope, on));

    private bool IsSelf(Guid me, Guid student) =>
        me == student && Rows<GroupMembership>().Any(m => m.StudentId == student);

    private bool IsGuardian(Guid me, Guid student, StudentScopes scope, DateOnly on)
    {
        var mine = Rows<Guardianship>()
            .Where(g => g.GuardianId == me && g.StudentId == student && Holds(g.From, g.To, _today))
            .ToList();
        return mine.TrueForAll(g => g.Access != GuardianshipAccess.None)
            && mine.Exists(g =>
                Holds(g.From, g.To, on) && (g.Access == GuardianshipAccess.Full || g.Scopes.HasFlag(scope))
            );
    }

    private bool SeesByPost(Guid me, Guid student, StudentScopes scope, DateOnly on) =>
        Posts(me)
            .Any(post =>
                post.Kind switch
                {
                    StaffPostKind.Administrator or StaffPostKind.DeputyHead => true,
                    StaffPostKind.Operator => scope is not (StudentScopes.Marks or StudentScopes.Attendance),
                    StaffPostKind.ClassTeacher => Groups(student, on).Any(group => group.ClassId == post.ClassId)
                        || Teaches(me, student, on),
                    StaffPostKind.Teacher => Teaches(me, student, on),
                }
            );

    private bool Teaches(Guid me, Guid student, DateOnly on) =>
        Rows<TeachingAssignment>()
            .Any(a =>
                a.TeacherId == me
                && Holds(a.From, a.To, _today)
                && Groups(student, on).Any(group => group.Id == a.GroupId)
            );

    private bool IsEnrolledOn(Guid student, DateOnly on) => Groups(student, on).Any();

    private IEnumerable<Group> Groups(Guid student, DateOnly on) =>
        Rows<GroupMembership>()
            .Where(m => m.StudentId == student && Holds(m.From, m.To ?? SchoolBuilder.YearEnd, on))
            .Select(m => Rows<Group>().Single(group => group.Id == m.GroupId));

    private IEnumerable<StaffRole> Posts(Guid me) =>
        Rows<StaffRole>().Where(role => role.PersonId == me && Holds(role.From, role.To, _today));

    private IEnumerable<Guid> PersonsOf(Account account) =>
        Rows<AccountPerson>().Where(link => link.AccountId == account.Id).Select(link => link.PersonId);

    private IEnumerable<TRow> Rows<TRow>() => school.Rows.OfType<TRow>();

    private static bool Holds(DateOnly from, DateOnly? to, DateOnly on) => from <= on && !(on > to);
}
