using System.Globalization;
using Diary.Domain.Access;
using Diary.Domain.People;

namespace Diary.Testing.Builders;

/// <summary>
/// A small school where everything happens that may happen to rights: children of several adults, limited and ended
/// guardianships, changes of class, posts that ended, groups of two classes, adults who are all of it at once.
/// </summary>
public sealed class RandomSchool
{
    private static readonly StudentScopes[] Scopes = Enum.GetValues<StudentScopes>();
    private readonly Random _random;
    private readonly SchoolBuilder _school;
    private readonly List<ClassRows> _classes = [];
    private readonly List<Person> _students = [];
    private readonly List<(Account Account, string UserKey)> _accounts = [];

    /// <param name="seed">The same school for the same seed.</param>
    /// <param name="today">Around this day posts, memberships and guardianships begin and end.</param>
    public RandomSchool(int seed, DateOnly today)
    {
        _random = new Random(seed);
        _school = new SchoolBuilder(seed);
        Today = today;
        Fill();
        Rows = [.. _school.Rows];
    }

    public DateOnly Today { get; }

    public SchoolBuilder Builder => _school;

    public IReadOnlyList<object> Rows { get; }

    /// <summary>Accounts with their chat's key on the channel "telegram".</summary>
    public IReadOnlyList<(Account Account, string UserKey)> Accounts => _accounts;

    private void Fill()
    {
        foreach (var letter in new[] { "А", "Б", "В" })
        {
            _classes.Add(_school.AddClass(7, letter));
        }

        for (var i = 0; i < 8; i++)
        {
            _students.Add(AddStudent());
        }

        var subject = _school.AddSubject();
        for (var i = 0; i < 8; i++)
        {
            var adult = _school.AddPerson();
            AddGuardianships(adult);
            AddPosts(adult, subject);
            AddAccount(_random.Next(3) == 0 ? [adult, Any(_students)] : [adult]);
        }

        _students.ForEach(student => AddAccount([student]));
    }

    private Person AddStudent()
    {
        var student = _school.AddPerson();
        var change = Today.AddDays(_random.Next(-3, 4));
        if (_random.Next(3) == 0)
        {
            _school.AddMembership(student, _classes[0].Group, to: change);
            _school.AddMembership(student, _classes[1].Group, change.AddDays(1));
        }
        else
        {
            _school.AddMembership(student, Any(_classes).Group);
        }

        return student;
    }

    private void AddGuardianships(Person adult)
    {
        foreach (var student in _students.Where(_ => _random.Next(4) == 0))
        {
            var (from, to) = Span();
            var access = _random.Next(3) == 0 ? GuardianshipAccess.Limited : GuardianshipAccess.Full;
            _school.AddGuardianship(adult, student, access, Any(Scopes), from, to);
            if (_random.Next(5) == 0)
            {
                var (shutFrom, shutTo) = Span();
                _school.AddGuardianship(
                    adult,
                    student,
                    GuardianshipAccess.None,
                    from: shutFrom == from ? from.AddDays(-1) : shutFrom,
                    to: shutTo
                );
            }
        }
    }

    private void AddPosts(Person adult, Domain.School.Subject subject)
    {
        foreach (var kind in Enum.GetValues<StaffPostKind>().Where(_ => _random.Next(4) == 0))
        {
            var (from, to) = Span();
            var ownClass = kind == StaffPostKind.ClassTeacher ? Any(_classes).Class : null;
            _school.AddRole(adult, kind, ownClass, from, to);
        }

        if (_random.Next(2) == 0)
        {
            var (from, to) = Span();
            _school.AddAssignment(adult, Any(_classes).Group, subject, from, to);
        }
    }

    private void AddAccount(Person[] people)
    {
        var userKey = $"{_school.School.Id}/{_accounts.Count.ToString(CultureInfo.InvariantCulture)}";
        _accounts.Add((_school.AddAccount("telegram", userKey, people.Distinct()), userKey));
    }

    /// <summary>Begins about now or long ago, ends about now or never.</summary>
    private (DateOnly From, DateOnly? To) Span()
    {
        var from = _random.Next(2) == 0 ? SchoolBuilder.YearStart : Today.AddDays(_random.Next(-3, 3));
        return (from, _random.Next(2) == 0 ? null : Max(from, Today.AddDays(_random.Next(-3, 3))));
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
