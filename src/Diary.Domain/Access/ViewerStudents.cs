using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Access;

/// <summary>The students among a viewer's rows: each once, by the strongest relation that holds today.</summary>
internal static class ViewerStudents
{
    public static IEnumerable<VisibleStudent> From(IEnumerable<ViewerRow> rows, Func<ViewerRow, DateOnly> today) =>
        rows.GroupBy(row => row.PersonId)
            .Select(student => StrongestOf([.. student], today))
            .OfType<ViewerRow>()
            .OrderBy(row => row.Access is not null)
            .ThenBy(row => row.BirthDate)
            .ThenBy(row => row.GivenName, StringComparer.Ordinal)
            .ThenBy(row => row.PersonId)
            .Select(ToStudent);

    /// <summary>
    /// Whom a guardianship of today shuts out is shut out, whatever another one grants. Two limited guardianships are
    /// not added up: the wider one counts.
    /// </summary>
    private static ViewerRow? StrongestOf(List<ViewerRow> rows, Func<ViewerRow, DateOnly> today)
    {
        var valid = rows.FindAll(row => row.Access is null || row.IsValidOn(today(row)));
        var isShutOut = valid.Exists(row => row.Access is GuardianshipAccess.None);
        return valid
            .Where(row => row.Access is null || (!isShutOut && ScopesOf(row) != StudentScopes.None))
            .OrderBy(row => row.Access is not null)
            .ThenByDescending(row => int.PopCount((int)ScopesOf(row)))
            .ThenBy(row => row.ValidFrom)
            .ThenByDescending(row => row.ValidTo ?? DateOnly.MaxValue)
            .ThenBy(row => DaysAway(row, today(row)))
            .ThenByDescending(row => row.EnrolledFrom)
            .FirstOrDefault();
    }

    /// <summary>The class of today; outside of the year, the nearest.</summary>
    private static int DaysAway(ViewerRow row, DateOnly today) =>
        Math.Max(
            0,
            Math.Max(
                row.EnrolledFrom!.Value.DayNumber - today.DayNumber,
                today.DayNumber - row.EnrolledTo!.Value.DayNumber
            )
        );

    private static StudentScopes ScopesOf(ViewerRow row) =>
        (row.Access ?? GuardianshipAccess.Full) switch
        {
            GuardianshipAccess.Full => StudentScopes.All,
            GuardianshipAccess.Limited => row.Scopes!.Value & StudentScopes.All,
            GuardianshipAccess.None => StudentScopes.None,
        };

    private static VisibleStudent ToStudent(ViewerRow row) =>
        new(
            row.PersonId!.Value,
            row.SchoolId!.Value,
            row.GivenName!,
            row.FamilyName!,
            row.ClassId,
            SchoolClass.TitleOf(row.Grade!.Value, row.Letter!),
            row.Grade!.Value,
            TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone!),
            row.Access is null ? StudentRelation.Self : StudentRelation.Guardian,
            ScopesOf(row),
            row.ValidFrom,
            row.ValidTo
        );
}
