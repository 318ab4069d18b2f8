using System.Globalization;

namespace Diary.Benchmarks.Databases;

/// <summary>Parents and students of many schools, linked to chats of Telegram.</summary>
internal static class LinkedPeople
{
    public const long FirstChat = 5_000_001;

    /// <summary>
    /// Of those whose class has lessons and homework on the day, every other one a parent. Nothing is random, so that
    /// every run measures the same people.
    /// </summary>
    public static string Link(int count, DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            CREATE TEMP TABLE chosen AS
            SELECT number, school_id, md5(student_id::text || 'account')::uuid AS account_id,
                CASE WHEN number % 2 = 0 THEN student_id ELSE guardian_id END AS person_id
            FROM (
                SELECT m.school_id, m.student_id, g.guardian_id,
                    row_number() OVER (ORDER BY md5(m.student_id::text)) AS number
                FROM group_memberships m
                JOIN groups c ON c.id = m.group_id AND c.kind = 'class'
                JOIN academic_years y ON y.id = c.year_id
                CROSS JOIN LATERAL (SELECT guardian_id FROM guardianships
                    WHERE student_id = m.student_id ORDER BY id LIMIT 1) g
                WHERE y.starts_on <= '{day:yyyy-MM-dd}' AND y.ends_on >= '{day:yyyy-MM-dd}'
                    AND m.valid_from <= '{day:yyyy-MM-dd}' AND COALESCE(m.valid_to, y.ends_on) >= '{day:yyyy-MM-dd}'
                    AND EXISTS (SELECT 1 FROM homework_assignments h WHERE h.school_id = m.school_id
                        AND h.group_id = m.group_id AND h.due_date = '{day:yyyy-MM-dd}')
            ) students
            WHERE number <= {count};
            INSERT INTO accounts (id, language, created_at) SELECT account_id, 'ru', now() FROM chosen;
            INSERT INTO account_persons (id, account_id, person_id, school_id, linked_at)
            SELECT md5(account_id::text || 'person')::uuid, account_id, person_id, school_id, now() FROM chosen;
            INSERT INTO channel_bindings (id, account_id, channel, user_key, linked_at)
            SELECT md5(account_id::text || 'binding')::uuid, account_id, 'telegram',
                ({FirstChat} + number - 1)::text, now() FROM chosen
            """
        );

    /// <summary>The first day after the given one on which the demonstration school has homework.</summary>
    public static string NextSchoolDay(DateOnly today) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT min(due_date) FROM homework_assignments WHERE due_date > '{today:yyyy-MM-dd}'"
        );
}
