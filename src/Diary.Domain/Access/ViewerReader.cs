using Diary.Domain.Database;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Domain.Access;

/// <summary>Reads who is asking, with every right of this moment and none that has ended.</summary>
public sealed class ViewerReader(DiaryDbContext db)
{
    /// <summary>Null when nobody is linked to this person of the channel.</summary>
    public async Task<Viewer?> FindAsync(
        string channel,
        string userKey,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.ReadAsync(ViewerQuery.For(channel, userKey, now), ViewerRow.Read, cancellationToken);
        return rows.Count == 0 ? null : ToViewer(rows, now);
    }

    private static Viewer ToViewer(List<ViewerRow> rows, DateTimeOffset now)
    {
        var kinds = rows.ToLookup(row => row.RowKind);
        var posts = kinds[ViewerRow.Post].Where(row => row.IsValidOn(DateAt(row, now))).ToList();
        return new Viewer(
            rows[0].AccountId,
            rows[0].Language,
            [.. kinds[ViewerRow.Person].Where(row => row.PersonId is not null).Select(ToPerson)],
            [.. ViewerStudents.From(kinds[ViewerRow.Student], row => DateAt(row, now))],
            [.. posts.Select(ToPost).OrderBy(post => post.Kind).ThenBy(post => post.ClassTitle)]
        )
        {
            ReadAt = now,
            TeachingGroups =
            [
                .. kinds[ViewerRow.Teaching]
                    .Where(row => row.IsValidOn(DateAt(row, now)) && IsTeacher(row, posts))
                    .Select(ToTeachingGroup)
                    .OrderBy(group => group.GroupTitle, StringComparer.Ordinal)
                    .ThenBy(group => group.SubjectId),
            ],
        };
    }

    /// <summary>Who left the post has left the groups too, whether or not somebody ended each assignment.</summary>
    private static bool IsTeacher(ViewerRow teaching, List<ViewerRow> posts) =>
        posts.Exists(post =>
            post.PersonId == teaching.PersonId && post.PostKind is StaffPostKind.Teacher or StaffPostKind.ClassTeacher
        );

    private static DateOnly DateAt(ViewerRow row, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, ZoneOf(row)).DateTime);

    private static TimeZoneInfo ZoneOf(ViewerRow row) =>
        row.TimeZone is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : TimeZoneInfo.Utc;

    private static ViewerPerson ToPerson(ViewerRow row) =>
        new(row.PersonId!.Value, row.SchoolId!.Value, row.GivenName!, row.Patronymic, row.FamilyName!);

    private static StaffPost ToPost(ViewerRow row) =>
        new(row.PersonId!.Value, row.SchoolId!.Value, row.PostKind!.Value, row.ClassId, ZoneOf(row))
        {
            ClassTitle = ClassTitleOf(row),
        };

    private static TeachingGroup ToTeachingGroup(ViewerRow row) =>
        new(
            row.SchoolId!.Value,
            row.GroupId!.Value,
            row.SubjectId!.Value,
            row.ValidFrom!.Value,
            row.ValidTo,
            row.GroupTitle!,
            ClassTitleOf(row)
        );

    private static string? ClassTitleOf(ViewerRow row) =>
        row.ClassId is null ? null : SchoolClass.TitleOf(row.Grade!.Value, row.Letter!);
}
