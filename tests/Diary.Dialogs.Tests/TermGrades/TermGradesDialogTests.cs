using Diary.Dialogs.Marks;
using Diary.Domain.Grading;
using Diary.Domain.School;
using Diary.Testing.Databases;

namespace Diary.Dialogs.TermGrades;

public sealed class TermGradesDialogTests
{
    private readonly MarksScene _scene = new();

    public TermGradesDialogTests()
    {
        _scene.Policy();
        _scene.Work(_scene.Algebra, new DateOnly(2026, 10, 20), "test", 3, (_scene.Daughter, 4));
        _scene.Work(_scene.Algebra, new DateOnly(2026, 11, 10), "test", 3, (_scene.Daughter, 5), (_scene.Son, 3));
        _scene.Work(_scene.History, new DateOnly(2026, 10, 20), "oral", 1, (_scene.Daughter, 3));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql)]
    public async Task What_is_fixed_stands_beside_what_comes_out_so_far(DatabaseKind kind)
    {
        Fix(_scene.Algebra, _scene.FirstQuarter, 4);
        await using var talk = await _scene.OpenAsync(kind);

        var heard = await talk.SayAsync(MarksScene.Masha, "четвертные");

        heard.Shows("Предмет · 1 · 2 · Год", "Алгебра · 4 · 5 (5) · 5 (4,5)", "История · 3 (3) · — · 3 (3)");
        heard.Shows("пока выходит");
        Assert.InRange(talk.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task One_quarter_is_one_column()
    {
        Fix(_scene.Algebra, _scene.FirstQuarter, 4);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var heard = await talk.SayAsync(MarksScene.Masha, "какие оценки за первую четверть итоговые");

        heard.Shows("1 четверть", "Алгебра · 4\n", "История · 3 (3)");
        (await talk.PressAsync(MarksScene.Masha, "Весь год")).Shows("Предмет · 1 · 2 · Год");
    }

    [Fact]
    public async Task A_grade_whose_marks_changed_is_flagged_and_stays()
    {
        Fix(_scene.Algebra, _scene.FirstQuarter, 3).Flag(MarksScene.Now);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        (await talk.SayAsync(MarksScene.Masha, "четвертные")).Shows(
            "Алгебра · 3*",
            "После выставления оценки менялись"
        );
    }

    [Fact]
    public async Task A_class_is_shown_by_subject_to_who_leads_and_by_student_to_who_teaches()
    {
        Fix(_scene.Algebra, _scene.FirstQuarter, 4);
        await using var talk = await _scene.OpenAsync(DatabaseKind.Sqlite);

        var mine = await talk.SayAsync(MarksScene.Mathematician, "четвертные 7Б");
        mine.Shows("Иванова М. · 4 · 5 (5)", "Иванов П. · — · 3 (3)");
        mine.Hides("История");
        var all = await talk.SayAsync(MarksScene.Head, "четвертные 7Б за 1 четверть");
        all.Shows("7Б: итоговые отметки, 1 четверть", "Алгебра · 1×4 · 1/1", "История · 1×3 · 0/1");
    }

    private TermGrade Fix(Subject subject, Term term, int value)
    {
        var grade = new TermGrade
        {
            Id = _scene.School.NewId(),
            SchoolId = _scene.School.School.Id,
            TermId = term.Id,
            SubjectId = subject.Id,
            StudentId = _scene.Daughter.Id,
        };
        var computed = GradeCalculator.OfTerm(GradingRules.Usual, []);
        grade.Fix(MarkValue.Of(value), computed, new GradeFixing(_scene.Teacher.Id, MarksScene.Now, null, null));
        return _scene.School.Add(grade);
    }
}
