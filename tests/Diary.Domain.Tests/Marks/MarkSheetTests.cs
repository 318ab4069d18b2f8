using System.Globalization;
using Diary.Domain.Access;
using Diary.Domain.Attendance;
using Diary.Domain.Database;
using Diary.Domain.Grading;
using Diary.Domain.School;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Diary.Domain.Marks;

public sealed partial class MarkSheetTests
{
    private const int ClassSize = 30;
    private readonly JournalScene _scene = new();
    private readonly LessonOccurrence _algebra;
    private readonly LessonOccurrence _second;

    public MarkSheetTests()
    {
        _algebra = AddLesson(JournalScene.Today, 1);
        _second = AddLesson(JournalScene.Today, 2);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private MarkSheet Test => new(_algebra.Id, "test", [Entry(_scene.Masha, 5), Entry(_scene.Petya, 4, 3)]);

    [Theory, EveryDatabase]
    public async Task A_class_of_thirty_is_stored_in_ten_statements(DatabaseKind kind)
    {
        var students = Enumerable
            .Range(0, ClassSize - 2)
            .Select(n =>
                _scene.School.AddStudent(_scene.Class, "Имя", "Фамилия" + n.ToString(CultureInfo.InvariantCulture))
            )
            .ToList();
        await using var database = await _scene.OpenAsync(kind);
        var viewer = await JournalScene.ViewerAsync(database, "mathematician");
        var sheet = Test with { Entries = [.. Test.Entries, .. students.Select(student => Entry(student, 5))] };
        var trips = new RoundTrips();
        await using var db = trips.Open(database);

        Assert.True((await _scene.Marks(db).RecordAsync(viewer, sheet, Cancel)).Succeeded(out var receipt, out _));
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(ClassSize + 1, receipt.Marks.Count);
        // SQLite takes its rows one by one, inside this process and in one transaction; PostgreSQL all at once.
        var statements = trips.Commands.Where(command => kind is DatabaseKind.PostgreSql || !IsInsert(command));
        Assert.InRange(statements.Count(), 1, 10);
        Assert.Equal(1, await db.MarkColumns.CountAsync(Cancel));
        Assert.Equal(ClassSize + 1, await db.AuditEntries.CountAsync(Cancel));
    }

    [Theory, EveryDatabase]
    public async Task Who_was_not_there_stands_in_the_roll(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);

        var sheet = Test with { Entries = [Entry(_scene.Masha, 5), new SheetEntry(_scene.Petya.Id, [], null, true)] };
        Assert.True((await RecordAsync(database, sheet)).Succeeded(out var receipt, out _));

        Assert.Equal((1, 1), (receipt.Marks.Count, receipt.Absent));
        await using var db = database.CreateDbContext();
        var record = await db.AttendanceRecords.SingleAsync(Cancel);
        Assert.Equal((_scene.Petya.Id, _algebra.Id), (record.StudentId, record.LessonId));
    }

    [Theory, EveryDatabase]
    public async Task Each_rule_of_the_school_finds_what_it_is_for(DatabaseKind kind)
    {
        var stranger = _scene.School.AddStudent(_scene.School.AddClass(8));
        _scene.School.AddMark(_scene.School.AddColumn(_second, "oral"), _scene.Masha, _scene.Mathematician, 4);
        await using var database = await _scene.OpenAsync(kind);
        await RecordAsync(database, Test with { Entries = [new SheetEntry(_scene.Petya.Id, [], null, true)] });

        Assert.Equal(
            [(MarkRule.OneWorkPerDay, RuleSeverity.Warn), (MarkRule.PresentThatDay, RuleSeverity.Warn)],
            await FindAsync(database, Test)
        );
        Assert.Contains(
            (MarkRule.WorkNamed, RuleSeverity.Warn),
            await FindAsync(database, Test with { WorkType = null })
        );
        Assert.Contains(
            (MarkRule.LessonOnThatDay, RuleSeverity.Refuse),
            await FindAsync(database, Test with { MeantDay = JournalScene.Today.AddDays(-1) })
        );
        Assert.Equal(
            [(MarkRule.MemberOfGroup, RuleSeverity.Refuse)],
            await FindAsync(database, Only(Entry(stranger, 5)))
        );
        Assert.Contains(
            (MarkRule.ValueInRange, RuleSeverity.Refuse),
            await FindAsync(database, Only(Entry(_scene.Petya, 6)))
        );
        Assert.Contains(
            (MarkRule.EntryComplete, RuleSeverity.Refuse),
            await FindAsync(database, Only(Entry(_scene.Petya, 5), Entry(_scene.Petya, 4)))
        );
        await RecordAsync(database, Test with { AcceptsWarnings = true });
        Assert.Contains((MarkRule.PlaceFree, RuleSeverity.Refuse), await FindAsync(database, Test));
    }

    [Theory, EveryDatabase]
    public async Task A_school_makes_a_warning_a_refusal_and_the_other_way_round(DatabaseKind kind)
    {
        _scene.School.AddMark(_scene.School.AddColumn(_second, "oral"), _scene.Masha, _scene.Mathematician, 4);
        Set(MarkRule.OneWorkPerDay, RuleSeverity.Refuse);
        Set(MarkRule.LessonOnThatDay, RuleSeverity.Warn);
        Set(MarkRule.PlaceFree, RuleSeverity.Warn);
        await using var database = await _scene.OpenAsync(kind);

        Assert.Equal(MarkRefusal.RulesBroken, (await RecordAsync(database, Test)).Refusal);
        var otherDay = Only(Entry(_scene.Petya, 5)) with { MeantDay = JournalScene.Today.AddDays(-1) };
        Assert.Equal(MarkRefusal.WarningsNotAccepted, (await RecordAsync(database, otherDay)).Refusal);
        Assert.Null((await RecordAsync(database, otherDay with { AcceptsWarnings = true })).Refusal);
        Assert.Contains((MarkRule.PlaceFree, RuleSeverity.Refuse), await FindAsync(database, otherDay));
    }

    [Theory, EveryDatabase]
    public async Task What_was_just_written_down_is_undone_but_not_what_somebody_changed(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        Assert.True((await RecordAsync(database, Test)).Succeeded(out var receipt, out _));
        await CorrectAsync(database, new MarkEdit(receipt.Marks[0].Id, 1, "пересдача"), 4);

        Assert.True((await UndoAsync(database, receipt, "mathematician")).Succeeded(out var undone, out _));
        Assert.Equal(new SheetUndone(2, 1), undone);
        Assert.Equal(MarkRefusal.NotYours, (await UndoAsync(database, receipt, "historian")).Refusal);

        var again = Only(Entry(_scene.Petya, 5));
        Assert.Null((await RecordAsync(database, again)).Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_mark_taken_back_counts_for_nothing_and_is_still_readable(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        Assert.True((await RecordAsync(database, Test)).Succeeded(out var receipt, out _));
        var edit = new MarkEdit(receipt.Marks[0].Id, 1, "не та фамилия");
        await using (var db = database.CreateDbContext())
        {
            var viewer = await JournalScene.ViewerAsync(database, "mathematician");
            Assert.Null((await _scene.Marks(db).WithdrawAsync(viewer, edit, Cancel)).Refusal);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Empty(await ReadAsync(database, "mother", new MarkQuery(JournalScene.Today, JournalScene.Today)));
        var all = new MarkQuery(JournalScene.Today, JournalScene.Today) { WithWithdrawn = true };
        Assert.True(Assert.Single(await ReadAsync(database, "mother", all)).IsWithdrawn);
        Assert.Equal(MarkRefusal.AlreadyWithdrawn, await CorrectAsync(database, edit with { Version = null }, 3));
    }

    [Theory, EveryDatabase]
    public async Task Student_and_family_see_a_mark_each_at_their_time(DatabaseKind kind)
    {
        _scene.School.Add(
            new PublicationSetting
            {
                SchoolId = _scene.School.School.Id,
                Audience = MarkAudience.Guardian,
                Mode = PublicationMode.AtHour,
                Hour = new TimeOnly(18, 0),
            }
        );
        await using var database = await _scene.OpenAsync(kind);
        await RecordAsync(database, Test);
        var today = new MarkQuery(JournalScene.Today, JournalScene.Today);

        Assert.Empty(await ReadAsync(database, "mother", today));
        Assert.Single(await ReadAsync(database, "masha", today));
        _scene.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Single(await ReadAsync(database, "mother", today));
    }

    [Theory, EveryDatabase]
    public async Task What_is_held_back_is_seen_when_the_teacher_says_so(DatabaseKind kind)
    {
        await using var database = await _scene.OpenAsync(kind);
        Assert.True((await RecordAsync(database, Test with { IsHeld = true })).Succeeded(out var receipt, out _));
        var today = new MarkQuery(JournalScene.Today, JournalScene.Today);
        _scene.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await ReadAsync(database, "mother", today));
        await using (var db = database.CreateDbContext())
        {
            var viewer = await JournalScene.ViewerAsync(database, "mathematician");
            var book = new SheetBook(db, new AuditLog(db, _scene.Clock), _scene.Clock);
            Assert.True(
                (await book.PublishAsync(viewer, receipt.ColumnId!.Value, Cancel)).Succeeded(out var shown, out _)
            );
            Assert.Equal(3, shown);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Single(await ReadAsync(database, "mother", today));
    }

    [Theory, EveryDatabase]
    public async Task A_change_after_the_grade_was_fixed_raises_a_flag_and_no_more(DatabaseKind kind)
    {
        var term = _scene.School.AddTerm(TermKind.Trimester, 1, JournalScene.Today.AddDays(-5), JournalScene.Today);
        var grade = new TermGrade
        {
            Id = _scene.School.NewId(),
            SchoolId = _scene.School.School.Id,
            TermId = term.Id,
            SubjectId = _scene.Algebra.Id,
            StudentId = _scene.Masha.Id,
        };
        var computed = GradeCalculator.OfTerm(GradingRules.Usual, []);
        grade.Fix(MarkValue.Of(3), computed, new GradeFixing(_scene.Mathematician.Id, JournalScene.Now, null, null));
        _scene.School.Add(grade);
        await using var database = await _scene.OpenAsync(kind);

        await RecordAsync(database, Test);

        await using var db = database.CreateDbContext();
        var after = await db.TermGrades.SingleAsync(Cancel);
        Assert.Equal((MarkValue.Of(3), JournalScene.Now), (after.Fixed, after.MarksChangedAt));
    }
}
