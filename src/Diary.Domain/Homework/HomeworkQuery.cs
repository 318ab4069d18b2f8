using Diary.Domain.Database;

namespace Diary.Domain.Homework;

/// <summary>
/// The one query for homework: every lesson of the days with what is due for it, and what is due on a day without a
/// lesson of the subject. The diary is asked for nothing as often, so it is a script and not LINQ, which would cost
/// more than the rest of the turn.
/// </summary>
/// <remarks>
/// The bounds of a scope are written as what they shut out: SQLite would else walk the index over the whole school year
/// and not over the days asked for.
/// </remarks>
internal static class HomeworkQuery
{
    /// <param name="scopes">A SELECT of whose groups count, and when: see <see cref="HomeworkScopes"/>.</param>
    public static async Task<IReadOnlyList<HomeworkLine>> ReadAsync(
        DiaryDbContext db,
        FormattableString scopes,
        DateOnly firstDay,
        DateOnly lastDay,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.ReadAsync(Script(scopes, firstDay, lastDay), HomeworkRow.Read, cancellationToken);
        var ticks = new PendingTicks(db);
        return
        [
            .. HomeworkLines.Gather(
                rows.Select(row => row with { IsDone = ticks.IsDone(row.HomeworkId, row.OwnerId, row.IsDone) })
            ),
        ];
    }

    private static SqlScript Script(FormattableString scopes, DateOnly firstDay, DateOnly lastDay) =>
        new SqlScript().Append(
            $"""
            WITH scopes AS ({scopes}), due AS ({AtLessons(firstDay, lastDay)} UNION ALL {WithoutLesson(
                firstDay,
                lastDay
            )})
            SELECT due.owner_id, due.group_id, due.subject_id, due.date, due.number, due.is_cancelled, due.homework_id,
                due.text, due.minutes, due.needs_submission, s.key AS subject_key, s.title AS subject, g.kind AS group_kind,
                g.title AS group_title,
                EXISTS (SELECT 1 FROM homework_targets t
                    WHERE t.school_id = due.school_id AND t.homework_id = due.homework_id) AS has_targets,
                EXISTS (SELECT 1 FROM homework_targets t
                    WHERE t.school_id = due.school_id AND t.homework_id = due.homework_id
                        AND t.student_id = due.owner_id) AS is_target,
                (SELECT COUNT(*) FROM file_attachments f
                    WHERE f.school_id = due.school_id AND f.holder = 'homework' AND f.holder_id = due.homework_id)
                    + (SELECT COUNT(*) FROM homework_links k
                        WHERE k.school_id = due.school_id AND k.homework_id = due.homework_id) AS materials,
                EXISTS (SELECT 1 FROM homework_done d
                    WHERE d.school_id = due.school_id AND d.homework_id = due.homework_id
                        AND d.student_id = due.owner_id) AS is_done,
                (SELECT w.state FROM submissions w
                    WHERE w.school_id = due.school_id AND w.homework_id = due.homework_id
                        AND w.student_id = due.owner_id
                    ORDER BY w.version DESC LIMIT 1) AS submitted
            FROM due
            JOIN subjects s ON s.id = due.subject_id
            JOIN groups g ON g.id = due.group_id
            """
        );

    private static FormattableString AtLessons(DateOnly firstDay, DateOnly lastDay) =>
        $"""
            SELECT scopes.owner_id, scopes.school_id, l.group_id, l.subject_id, l.date, l.number,
                l.state = 'cancelled' AS is_cancelled, h.id AS homework_id, h.text, h.minutes,
                COALESCE(h.needs_submission, FALSE) AS needs_submission
            FROM scopes
            JOIN lesson_occurrences l ON l.school_id = scopes.school_id AND l.group_id = scopes.group_id
                AND l.date BETWEEN {firstDay} AND {lastDay}
                AND NOT (l.date < scopes.valid_from OR l.date > scopes.valid_to)
            LEFT JOIN homework_assignments h ON h.school_id = l.school_id AND h.group_id = l.group_id
                AND h.subject_id = l.subject_id AND h.due_date = l.date AND h.withdrawn_at IS NULL
            """;

    private static FormattableString WithoutLesson(DateOnly firstDay, DateOnly lastDay) =>
        $"""
            SELECT scopes.owner_id, scopes.school_id, h.group_id, h.subject_id, h.due_date, NULL, FALSE, h.id, h.text,
                h.minutes, h.needs_submission
            FROM scopes
            JOIN homework_assignments h ON h.school_id = scopes.school_id AND h.group_id = scopes.group_id
                AND h.due_date BETWEEN {firstDay} AND {lastDay}
                AND NOT (h.due_date < scopes.valid_from OR h.due_date > scopes.valid_to)
            WHERE NOT h.is_nothing_set AND h.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM lesson_occurrences l
                WHERE l.school_id = h.school_id AND l.group_id = h.group_id AND l.date = h.due_date
                    AND l.subject_id = h.subject_id)
            """;
}
