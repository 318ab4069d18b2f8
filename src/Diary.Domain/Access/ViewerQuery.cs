using Diary.Domain.Database;

namespace Diary.Domain.Access;

/// <summary>
/// Everything about a viewer in one round trip. The dates are those of all time zones at once; the reader narrows them
/// to the school's own.
/// </summary>
internal static class ViewerQuery
{
    /// <summary>More people than any account stands for; fewer people only ever means fewer rights.</summary>
    private const int MaxPersons = 32;

    /// <summary>
    /// A class or group is somebody's for as long as its year is near: longer than the summer, shorter than the next year.
    /// </summary>
    private const int NearDays = 130;

    public static SqlScript For(string channel, string userKey, DateTimeOffset now)
    {
        var utcDate = DateOnly.FromDateTime(now.UtcDateTime);
        var (earliest, latest) = (utcDate.AddDays(-1), utcDate.AddDays(1));
        var (nearFrom, nearTo) = (utcDate.AddDays(-NearDays), utcDate.AddDays(NearDays));
        return new SqlScript()
            .Append(
                $"""
                WITH me AS (
                    SELECT b.account_id, a.language, ap.person_id, ap.school_id, ap.linked_at,
                        (SELECT z.time_zone FROM buildings z WHERE z.school_id = ap.school_id ORDER BY z.id LIMIT 1) AS zone
                    FROM channel_bindings b
                    JOIN accounts a ON a.id = b.account_id
                    LEFT JOIN account_persons ap ON ap.account_id = a.id AND ap.revoked_at IS NULL
                    WHERE b.channel = {channel} AND b.user_key = {userKey} AND b.revoked_at IS NULL
                    ORDER BY ap.linked_at, ap.id LIMIT {MaxPersons}
                ), seen AS (
                    SELECT me.account_id, me.language, me.school_id, me.person_id AS student_id,
                        CAST(NULL AS varchar(32)) AS access, CAST(NULL AS integer) AS scopes,
                        CAST(NULL AS date) AS valid_from, CAST(NULL AS date) AS valid_to
                    FROM me
                    UNION ALL
                    SELECT me.account_id, me.language, g.school_id, g.student_id, g.access, g.scopes, g.valid_from, g.valid_to
                    FROM me
                    JOIN guardianships g ON g.guardian_id = me.person_id
                    WHERE g.valid_from <= {latest} AND (g.valid_to IS NULL OR g.valid_to >= {earliest})
                )
                """
            )
            .Append(
                $"""
                SELECT 'person' AS row_kind, me.account_id AS account_id, me.language AS language,
                    me.person_id AS person_id, me.school_id AS school_id, me.zone AS time_zone,
                    p.given_name AS given_name, p.patronymic AS patronymic, p.family_name AS family_name,
                    p.birth_date AS birth_date, CAST(NULL AS varchar(32)) AS access, CAST(NULL AS integer) AS scopes,
                    CAST(NULL AS date) AS valid_from, CAST(NULL AS date) AS valid_to,
                    CAST(NULL AS varchar(32)) AS post_kind, CAST(NULL AS uuid) AS class_id, CAST(NULL AS integer) AS grade,
                    CAST(NULL AS varchar(8)) AS letter, CAST(NULL AS date) AS enrolled_from,
                    CAST(NULL AS date) AS enrolled_to, CAST(NULL AS uuid) AS group_id,
                    CAST(NULL AS varchar(64)) AS group_title, CAST(NULL AS uuid) AS subject_id
                FROM me
                LEFT JOIN people p ON p.id = me.person_id
                UNION ALL
                SELECT 'student', seen.account_id, seen.language, seen.student_id, seen.school_id, z.time_zone,
                    p.given_name, p.patronymic, p.family_name, p.birth_date, seen.access, seen.scopes, seen.valid_from,
                    seen.valid_to, NULL, c.id, c.grade, c.letter, m.valid_from, COALESCE(m.valid_to, y.ends_on),
                    NULL, NULL, NULL
                FROM seen
                JOIN people p ON p.id = seen.student_id
                JOIN group_memberships m ON m.school_id = seen.school_id AND m.student_id = seen.student_id
                JOIN groups g ON g.id = m.group_id AND g.kind = 'class'
                JOIN classes c ON c.id = g.class_id
                JOIN academic_years y ON y.id = c.year_id
                JOIN buildings z ON z.id = c.building_id
                WHERE m.valid_from <= {nearTo} AND COALESCE(m.valid_to, y.ends_on) >= {nearFrom}
                UNION ALL
                """
            )
            .Append(
                $"""
                SELECT 'post', me.account_id, me.language, me.person_id, me.school_id, me.zone, NULL, NULL, NULL, NULL,
                    NULL, NULL, r.valid_from, r.valid_to, r.kind, c.id, c.grade, c.letter, NULL, NULL, NULL, NULL, NULL
                FROM me
                JOIN staff_roles r ON r.person_id = me.person_id
                LEFT JOIN classes c ON c.id = r.class_id
                LEFT JOIN academic_years y ON y.id = c.year_id
                WHERE r.valid_from <= {latest} AND (r.valid_to IS NULL OR r.valid_to >= {earliest})
                    AND (y.id IS NULL OR y.ends_on >= {nearFrom})
                UNION ALL
                SELECT 'teaching', me.account_id, me.language, me.person_id, me.school_id, me.zone, NULL, NULL, NULL, NULL,
                    NULL, NULL, t.valid_from, t.valid_to, NULL, c.id, c.grade, c.letter, NULL, NULL,
                    g.id, g.title, t.subject_id
                FROM me
                JOIN teaching_assignments t ON t.teacher_id = me.person_id
                JOIN groups g ON g.id = t.group_id
                JOIN academic_years y ON y.id = g.year_id
                LEFT JOIN classes c ON c.id = g.class_id
                WHERE t.valid_from <= {latest} AND (t.valid_to IS NULL OR t.valid_to >= {earliest})
                    AND y.ends_on >= {nearFrom}
                """
            );
    }
}
