using Diary.Dialogs.Students;
using Diary.Domain.School;

namespace Diary.Dialogs.SchoolYear;

/// <summary>Where a grade's year stands on a day.</summary>
internal sealed class YearReading(CalendarSpan calendar, IReadOnlyList<Term> terms, DateOnly today)
{
    private const int FirstMonthOfSummerBreak = 5;

    public YearPart PartFor(DiaryOwner owner, Season? season)
    {
        var present = calendar.VacationOn(owner.Grade, today);
        var coming = calendar.VacationsAfter(owner.Grade, today).ToList();
        var next = season is null ? coming.FirstOrDefault() : coming.Find(vacation => SeasonOf(vacation) == season);
        var isAsked = season is null || (present is not null && SeasonOf(present) == season);
        var own = OwnTerms(owner);
        var now = own.Where(term => term.Start <= today && today <= term.End).ToList();
        var later = own.Where(term => today < term.Start).GroupBy(term => term.Kind).Select(kind => kind.First());
        return new YearPart(
            [],
            present is null || !isAsked ? null : Entry(owner.Grade, present),
            next is null ? null : Entry(owner.Grade, next),
            [.. (now.Count > 0 ? now : later).Select(term => Entry(owner, term))],
            [.. coming.Select(vacation => Entry(owner.Grade, vacation))],
            [.. own.Select(term => Entry(owner, term))]
        );
    }

    /// <summary>Those of the grade; of all grades, where nobody's class is meant.</summary>
    private IEnumerable<Term> OwnTerms(DiaryOwner owner) =>
        terms.Where(term =>
            term.Kind is not TermKind.Year
            && (IsWholeSchool(owner) || (term.MinGrade <= owner.Grade && owner.Grade <= term.MaxGrade))
        );

    private static bool IsWholeSchool(DiaryOwner owner) => owner.Id is null && owner.Name.ClassTitle is null;

    private VacationEntry Entry(int grade, Vacation vacation)
    {
        var back = vacation.Last is { } last ? calendar.NextSchoolDay(grade, last)?.Date : null;
        var isNow = vacation.First <= today;
        var until = isNow ? back : vacation.First;
        return new VacationEntry(
            vacation.Title,
            vacation.IsBetweenYears,
            vacation.First,
            vacation.Last,
            until?.DayNumber - today.DayNumber,
            isNow ? 0 : calendar.CountSchoolDays(grade, today, vacation.First.AddDays(-1)),
            back
        );
    }

    private TermEntry Entry(DiaryOwner owner, Term term)
    {
        var isNow = term.Start <= today && today <= term.End;
        var grade = IsWholeSchool(owner) ? term.MaxGrade : owner.Grade;
        return new TermEntry(
            term.Kind,
            term.Number,
            term.Start,
            term.End,
            isNow,
            IsWholeSchool(owner) ? new GradeSpan(term.MinGrade, term.MaxGrade) : null,
            isNow && term.End <= calendar.To ? calendar.CountSchoolDays(grade, today, term.End) : 0
        );
    }

    private static Season SeasonOf(Vacation vacation) =>
        (vacation.IsBetweenYears, vacation.First.Month) switch
        {
            (true, _) => Season.Summer,
            (_, 12 or 1) => Season.Winter,
            (_, < FirstMonthOfSummerBreak) => Season.Spring,
            _ => Season.Autumn,
        };
}
