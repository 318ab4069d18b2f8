using System.Globalization;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Attendance;
using Diary.Domain.Grading;
using Diary.Domain.Journal;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Journal;

/// <summary>Makes what was read of a class into the page of one subject, or into the sums of all.</summary>
internal sealed record JournalOfClass(
    TurnContext Turn,
    ClassName Name,
    PeriodNavigator Periods,
    bool AsksWithout,
    IReadOnlyList<KeptLesson> Lessons,
    IReadOnlyList<AttendanceLine> Lines
)
{
    private const int ButtonsInRow = 3;

    private string Title => SchoolClass.TitleOf(Name.Grade, Name.Letter);

    private TimeOnly AsOf => TimeOnly.FromDateTime(Turn.LocalNow.DateTime);

    public JournalView Of(DiaryQuery query, IReadOnlyList<JournalStudent> students, int? asked)
    {
        var pages = JournalPage.Of(query.First, query.Last, Lessons);
        var number = Math.Min(asked ?? JournalPage.Newest(pages, Turn.Today), Math.Max(0, pages.Count - 1));
        var page = pages.Count > 0 && !Turn.IsInFull ? pages[number] : new JournalPage(query.First, query.Last);
        return new JournalView(
            Title,
            Lessons.Select(lesson => lesson.Subject).FirstOrDefault() ?? query.Subject!,
            Periods.NameOf(query),
            page.First,
            page.Last,
            AsksWithout,
            Name.Grade == Grades.First,
            [.. Lessons.GroupBy(lesson => lesson.GroupId).Select(held => Part([.. held], students, page))],
            PageButton(query, pages, number - 1),
            PageButton(query, pages, number + 1),
            Code(query with { Subject = null }),
            Lessons.Any(lesson => lesson is { IsOwn: true, IsOver: true, IsFilled: false })
                ? DayNavigator.Code(UnfilledDialog.Name, query)
                : null,
            Periods.Others(query),
            AsOf
        );
    }

    public ClassJournalView All(DiaryQuery query, IReadOnlyList<JournalSums> sums)
    {
        var subjects = Lessons
            .GroupBy(lesson => (lesson.SubjectKey, lesson.Subject))
            .OrderBy(subject => subject.Key.Subject, StringComparer.InvariantCulture)
            .ToList();
        var begun = subjects
            .Where(subject => subject.Any(lesson => lesson.IsOver))
            .Select(subject => subject.Key)
            .ToLookup(subject => sums.Any(student => student.Subjects.ContainsKey(subject.SubjectKey)));
        return new ClassJournalView(
            Title,
            Periods.NameOf(query),
            !SeesAll(),
            AsksWithout,
            Name.Grade == Grades.First,
            Lessons.Count(lesson => lesson.IsOver),
            Lessons.Count(lesson => lesson is { IsOver: true, IsFilled: false }),
            [.. sums.Select(student => Row(student, begun[true].Count()))],
            [
                .. from subject in begun[true]
                let names = sums.Where(s => !s.Subjects.ContainsKey(subject.SubjectKey))
                    .Select(s => s.Name.WithInitials)
                where names.Any()
                select new SubjectGap(subject.Subject, [.. names]),
            ],
            [.. begun[false].Select(subject => subject.Subject)],
            [
                .. subjects
                    .Select(subject => new ChildButton(
                        Code(query with { Subject = subject.Key.SubjectKey }),
                        subject.Key.Subject
                    ))
                    .Chunk(ButtonsInRow),
            ],
            Periods.Others(query),
            AsOf
        );
    }

    private JournalPart Part(List<KeptLesson> held, IReadOnlyList<JournalStudent> students, JournalPage page)
    {
        var shown = held.FindAll(lesson => page.Has(lesson.Date));
        var own = students.Where(student => student.GroupId == held[0].GroupId).ToList();
        return new JournalPart(
            held[0].GroupTitle,
            held.Count(lesson => lesson.IsOver),
            held.Count(lesson => lesson is { IsOver: true, IsFilled: false }),
            [.. own.Where(student => !student.Marks.Any(IsNumeric)).Select(student => student.Name.WithInitials)],
            [
                .. shown.Select(lesson => new JournalColumn(
                    lesson.Date,
                    lesson.Date.Day,
                    lesson.Number,
                    lesson.IsFilled
                )),
            ],
            [.. own.Select(student => Row(student, shown))]
        );
    }

    private JournalRow Row(JournalStudent student, List<KeptLesson> shown) =>
        new(
            $"{student.Name.FamilyName} {student.Name.GivenName[0]}.",
            [.. shown.Select(lesson => Cell(student, lesson))],
            student.Marks.Count(IsNumeric),
            Lines.Count(line => line.StudentId == student.StudentId && line.Letter.CountsAsAbsence)
        );

    private JournalCell Cell(JournalStudent student, KeptLesson lesson) =>
        new(
            [
                .. student
                    .Marks.Where(mark => mark.LessonId == lesson.LessonId)
                    .Select(mark => new JournalCellMark(mark.Value.Kind, mark.Value.Number, mark.Slot > 0)),
            ],
            Lines
                .FirstOrDefault(line => line.StudentId == student.StudentId && line.LessonId == lesson.LessonId)
                ?.Letter.Code
        );

    private ClassJournalRow Row(JournalSums student, int subjects)
    {
        var own = Lines.Where(line => line.StudentId == student.StudentId).ToList();
        return new ClassJournalRow(
            $"{student.Name.FamilyName} {student.Name.GivenName[0]}.",
            student.Subjects.Values.Sum(),
            Math.Max(0, subjects - student.Subjects.Count),
            own.Count(line => line.Letter.CountsAsAbsence),
            own.Count(line => line.Letter.Category is AttendanceCategory.Late)
        );
    }

    private bool SeesAll() =>
        Turn.Viewer!.Posts.Any(post =>
            post.Kind is StaffPostKind.Administrator
            || (post.Kind is StaffPostKind.ClassTeacher && ClassName.Read(post.ClassTitle) == Name)
        );

    private static DayButton? PageButton(DiaryQuery query, IReadOnlyList<JournalPage> pages, int number) =>
        number < 0 || number >= pages.Count
            ? null
            : new DayButton(
                Code(query with { Detail = number.ToString(CultureInfo.InvariantCulture) }),
                pages[number].First,
                pages[number].Last
            );

    private static bool IsNumeric(JournalMark mark) => mark.Value.Kind is MarkKind.Numeric;

    private static string Code(DiaryQuery query) => DayNavigator.Code(JournalDialog.Name, query);
}
