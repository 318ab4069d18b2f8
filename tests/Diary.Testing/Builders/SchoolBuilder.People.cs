using System.Globalization;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Testing.Builders;

public sealed partial class SchoolBuilder
{
    public Person AddPerson(
        string? givenName = null,
        string? familyName = null,
        DateOnly? birthDate = null,
        string? patronymic = null
    ) =>
        Add(
            new Person
            {
                Id = NewId(),
                SchoolId = School.Id,
                GivenName = givenName ?? "Имя" + NextNumber(),
                FamilyName = familyName ?? "Фамилия" + NextNumber(),
                Patronymic = patronymic,
                BirthDate = birthDate,
            }
        );

    /// <summary>A student, enrolled in the class from the first day of the year.</summary>
    public Person AddStudent(
        ClassRows classRows,
        string? givenName = null,
        string? familyName = null,
        DateOnly? birthDate = null
    )
    {
        var student = AddPerson(givenName, familyName, birthDate);
        AddMembership(student, classRows.Group);
        return student;
    }

    public GroupMembership AddMembership(Person student, Group group, DateOnly? from = null, DateOnly? to = null) =>
        Add(
            new GroupMembership
            {
                Id = NewId(),
                SchoolId = School.Id,
                GroupId = group.Id,
                StudentId = student.Id,
                From = from ?? YearStart,
                To = to,
            }
        );

    public Guardianship AddGuardianship(
        Person guardian,
        Person student,
        GuardianshipAccess access = GuardianshipAccess.Full,
        StudentScopes scopes = StudentScopes.All,
        DateOnly? from = null,
        DateOnly? to = null
    ) =>
        Add(
            new Guardianship
            {
                Id = NewId(),
                SchoolId = School.Id,
                GuardianId = guardian.Id,
                StudentId = student.Id,
                Basis = GuardianshipBasis.Parent,
                Access = access,
                Scopes = scopes,
                From = from ?? LongAgo,
                To = to,
            }
        );

    public TeachingAssignment AddAssignment(
        Person teacher,
        Group group,
        Subject subject,
        DateOnly? from = null,
        DateOnly? to = null
    ) =>
        Add(
            new TeachingAssignment
            {
                Id = NewId(),
                SchoolId = School.Id,
                TeacherId = teacher.Id,
                GroupId = group.Id,
                SubjectId = subject.Id,
                From = from ?? YearStart,
                To = to,
            }
        );

    public StaffRole AddRole(
        Person person,
        StaffPostKind kind,
        SchoolClass? schoolClass = null,
        DateOnly? from = null,
        DateOnly? to = null
    ) =>
        Add(
            new StaffRole
            {
                Id = NewId(),
                SchoolId = School.Id,
                PersonId = person.Id,
                Kind = kind,
                ClassId = schoolClass?.Id,
                From = from ?? YearStart,
                To = to,
            }
        );

    /// <summary>An account with one chat, standing for these people.</summary>
    public Account AddAccount(string channel, string userKey, params IEnumerable<Person> people)
    {
        var linkedAt = new DateTimeOffset(YearStart, TimeOnly.MinValue, TimeSpan.Zero);
        var account = Add(
            new Account
            {
                Id = NewId(),
                Language = "ru",
                CreatedAt = linkedAt,
            }
        );
        Add(
            new ChannelBinding
            {
                Id = NewId(),
                AccountId = account.Id,
                Channel = channel,
                UserKey = userKey,
                LinkedAt = linkedAt,
            }
        );
        foreach (var person in people)
        {
            Add(
                new AccountPerson
                {
                    Id = NewId(),
                    AccountId = account.Id,
                    PersonId = person.Id,
                    SchoolId = person.SchoolId,
                    LinkedAt = linkedAt,
                }
            );
        }

        return account;
    }

    private string NextNumber() => (++_names).ToString(CultureInfo.InvariantCulture);
}
