using Diary.Domain.School;

namespace Diary.Domain.Demo;

/// <summary>A class of this year, in whose place its students were a grade lower last year.</summary>
internal sealed record ClassSeat(int Grade, string Letter)
{
    public string Title => SchoolClass.TitleOf(Grade, Letter);
}

/// <summary>Which classes there are.</summary>
internal static class DemoClasses
{
    public const int Size = 25;
    public const int FirstSeniorGrade = 10;

    /// <summary>The classes of the people a visitor can be.</summary>
    public const string KnownClass = "7Б";

    /// <summary>A class whose geometry the known teacher has still to grade.</summary>
    public const string WaitingClass = "9А";

    public static readonly IReadOnlyList<string> KnownClasses = [KnownClass, "3А", WaitingClass];

    public static IReadOnlyList<ClassSeat> Seats() =>
        [
            .. from grade in DemoData.Texts("classes")
            from letter in grade.Single().Split(' ')
            select new ClassSeat(DemoData.Number(grade.Key), letter),
        ];

    /// <summary>The classes of the year, those of the known people first: they have the known teachers.</summary>
    /// <param name="yearsAgo">How much lower the grades were than this year; who did not go to school yet is left out.</param>
    public static IReadOnlyList<DemoClass> Of(
        DemoCalendar calendar,
        int yearsAgo,
        DemoFrame frame,
        DemoStaff staff,
        DemoFamilies families
    ) =>
        [
            .. Seats()
                .Where(seat => seat.Grade - yearsAgo >= Grades.First)
                .OrderByDescending(seat => KnownClasses.Contains(seat.Title))
                .ThenByDescending(seat => seat.Grade)
                .ThenBy(seat => seat.Letter, StringComparer.Ordinal)
                .Select(seat => new DemoClass(seat, seat.Grade - yearsAgo, calendar, frame, staff, families)),
        ];
}
