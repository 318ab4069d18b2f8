using Diary.Dialogs.Students;
using Diary.Domain.Access;
using Diary.Domain.Grading;
using Diary.Domain.Marks;
using Diary.Domain.People;
using Diary.Domain.School;
using Diary.Domain.TermGrades;

namespace Diary.Dialogs.TermGrades;

/// <summary>The grades of everybody asked for: four questions to the database, however many there are.</summary>
public sealed class TermGradeSheets(TermReader terms, GradingReader grading, MarkReader marks, TermGradeReader grades)
{
    internal async Task<IReadOnlyList<TermGradeSheet>> OpenAsync(
        Viewer viewer,
        IReadOnlyList<VisibleStudent> students,
        DiaryQuery query,
        AskedPeriod? asked,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var owners = DiaryOwner.Of(viewer, students, query);
        var schools = owners.Select(owner => owner.SchoolId).Distinct().ToList();
        var calendar = await terms.OfSchoolsAsync(schools, cancellationToken);
        var policies = await grading.OfSchoolsAsync(schools, cancellationToken);
        var isOverview = query is { Whose: Whose.OfClass(var name), Subject: null } && !TeachesOneSubject(viewer, name);
        var sheets = owners.Select(owner => Empty(owner)).ToList();
        var parts = sheets.SelectMany(sheet => sheet.Terms).DistinctBy(term => term.Id).ToList();
        if (parts.Count == 0)
        {
            return sheets;
        }

        var span = new MarkQuery(parts.Min(term => term.Start), parts.Max(term => term.End), query.Subject);
        var ids = students.Select(student => student.StudentId).ToList();
        var ofClass = query.Whose as Whose.OfClass;
        var lines = ofClass is null
            ? await marks.ForStudentsAsync(viewer, ids, span, cancellationToken)
            : await marks.ForClassAsync(viewer, ofClass.Name, span, cancellationToken);
        var known = ofClass is null
            ? await grades.ForStudentsAsync(viewer, ids, parts, cancellationToken)
            : await grades.ForClassAsync(viewer, ofClass.Name, parts, cancellationToken);
        return
        [
            .. sheets.Select(sheet =>
                sheet with
                {
                    Marks = [.. lines.Where(line => sheet.Owner.Id is null || line.StudentId == sheet.Owner.Id)],
                    Grades =
                    [
                        .. known.Where(grade =>
                            (sheet.Owner.Id is null || grade.StudentId == sheet.Owner.Id)
                            && (query.Subject is null || grade.SubjectKey == query.Subject)
                        ),
                    ],
                }
            ),
        ];

        TermGradeSheet Empty(DiaryOwner owner)
        {
            var period = calendar.Find(owner, asked ?? Meant(isOverview), today);
            var year = period is null ? null : calendar.YearOf(owner.SchoolId, period.First);
            return new TermGradeSheet(
                owner,
                period,
                year,
                Parts(calendar, owner, period, year, today),
                policies,
                [],
                []
            );
        }
    }

    private static bool TeachesOneSubject(Viewer viewer, ClassName name) =>
        viewer.Posts.All(post => post.Kind is StaffPostKind.Teacher)
        && viewer
            .TeachingGroups.Where(group => ClassName.Read(group.ClassTitle) == name)
            .DistinctBy(group => group.SubjectId)
            .Count() == 1;

    /// <summary>Of a whole class in all subjects one part of the year is enough.</summary>
    private static AskedPeriod Meant(bool isOverview) =>
        isOverview ? AskedPeriod.Running : new AskedPeriod(AskedPeriod.Year, 0);

    private static IReadOnlyList<Term> Parts(
        SchoolTerms calendar,
        DiaryOwner owner,
        DiaryPeriod? period,
        AcademicYear? year,
        DateOnly today
    )
    {
        if (period is null || year is null)
        {
            return [];
        }

        var grade = calendar.GradeIn(owner, year, today);
        var parts = calendar.PartsOf(year, grade).Where(term => term.Start <= today);
        return period.Key == AskedPeriod.Year
            ? [.. parts, .. calendar.WholeYear(year, grade) is { } whole ? new[] { whole } : []]
            : [.. parts.Where(term => term.Key == period.Key)];
    }
}
