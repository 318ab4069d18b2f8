using Diary.Domain.Access;
using Diary.Domain.Grading;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Xunit;

namespace Diary.Domain.Marks;

public sealed partial class MarkSheetTests
{
    private LessonOccurrence AddLesson(DateOnly date, int number) =>
        _scene.School.AddLesson(_scene.Class.Group, _scene.Algebra, _scene.Mathematician, date, number);

    private static bool IsInsert(string command) => command.Contains("INSERT INTO", StringComparison.Ordinal);

    private static SheetEntry Entry(Person student, params int[] values) =>
        new(student.Id, [.. values.Select(MarkValue.Of)]);

    private MarkSheet Only(params SheetEntry[] entries) => Test with { Entries = entries };

    private void Set(MarkRule rule, RuleSeverity severity) =>
        _scene.School.Add(
            new MarkRuleSetting
            {
                SchoolId = _scene.School.School.Id,
                Rule = rule,
                Severity = severity,
            }
        );

    private async Task<Outcome<SheetReceipt, MarkRefusal>> RecordAsync(TestDatabase database, MarkSheet sheet)
    {
        var viewer = await JournalScene.ViewerAsync(database, "mathematician");
        await using var db = database.CreateDbContext();
        var outcome = await _scene.Marks(db).RecordAsync(viewer, sheet, Cancel);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }

    private async Task<List<(MarkRule, RuleSeverity)>> FindAsync(TestDatabase database, MarkSheet sheet)
    {
        var viewer = await JournalScene.ViewerAsync(database, "mathematician");
        await using var db = database.CreateDbContext();
        Assert.True((await _scene.Marks(db).CheckAsync(viewer, sheet, Cancel)).Succeeded(out var check, out _));
        return [.. check.Findings.Select(finding => (finding.Rule, finding.Severity)).Distinct()];
    }

    private async Task<MarkRefusal?> CorrectAsync(TestDatabase database, MarkEdit edit, int value)
    {
        var viewer = await JournalScene.ViewerAsync(database, "mathematician");
        await using var db = database.CreateDbContext();
        var outcome = await _scene.Marks(db).CorrectAsync(viewer, edit, MarkValue.Of(value), null, Cancel);
        await db.SaveChangesAsync(Cancel);
        return outcome.Refusal;
    }

    private async Task<Outcome<SheetUndone, MarkRefusal>> UndoAsync(
        TestDatabase database,
        SheetReceipt receipt,
        string userKey
    )
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        var book = new SheetBook(db, new AuditLog(db, _scene.Clock), _scene.Clock);
        var outcome = await book.UndoAsync(viewer, receipt.ColumnId!.Value, receipt.At, Cancel);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }

    private async Task<IReadOnlyList<MarkLine>> ReadAsync(TestDatabase database, string userKey, MarkQuery query)
    {
        var viewer = await JournalScene.ViewerAsync(database, userKey);
        await using var db = database.CreateDbContext();
        return await new MarkReader(db, _scene.Clock).ForStudentsAsync(viewer, [_scene.Masha.Id], query, Cancel);
    }
}
