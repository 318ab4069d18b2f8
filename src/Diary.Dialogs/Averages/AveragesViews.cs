using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;

namespace Diary.Dialogs.Averages;

/// <summary>What the marks of a period come to: all subjects, or one with its marks.</summary>
/// <param name="IsForSubject">Whether one subject was asked for.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record AveragesView(
    bool IsForSubject,
    IReadOnlyList<AveragesOwner> Owners,
    AveragesButtons Buttons,
    TimeOnly AsOf
) : IFileView;

/// <param name="First">Of the days that count.</param>
/// <param name="Period">The part of the year that these days are; null for other days.</param>
/// <param name="Averages">By subject; of a class by student.</param>
/// <param name="Owed">What is to be made good: none of it counts.</param>
public sealed record AveragesOwner(
    OwnerName Owner,
    bool IsUnmarkedGrade,
    DateOnly First,
    DateOnly Last,
    DiaryPeriod? Period,
    IReadOnlyList<AverageLine> Averages,
    IReadOnlyList<OwedWork> Owed
)
{
    public bool IsClass => Owner is { Name: null, ClassTitle: not null };

    /// <summary>Whether the class is shown by subject, and not by student.</summary>
    public bool IsOverview => Averages.Any(line => line.Grades.Count > 0);
}

/// <param name="Title">The subject; in a class, the student.</param>
/// <param name="Marks">Those that count, in the order in which they were given.</param>
/// <param name="Grades">In a class, how many students have which grade.</param>
public sealed record AverageLine(
    string Title,
    ComputedGrade Grade,
    IReadOnlyList<MarkInAverage> Marks,
    IReadOnlyList<GradeShare> Grades
);

public sealed record MarkInAverage(int Value, int Weight);

/// <summary>So many students have the grade. Part of other views.</summary>
public sealed record GradeShare(int Grade, int Students);

/// <param name="IsLate">Whether the day has passed.</param>
public sealed record OwedWork(
    DateOnly Date,
    string Subject,
    string? Student,
    string WorkType,
    string? Title,
    DateOnly? DueOn,
    bool IsLate
);

/// <summary>What may be asked next. Each is null where it makes no sense.</summary>
public sealed record AveragesButtons(
    string? Proof,
    string? Goal,
    string? AllSubjects,
    string Marks,
    string TermGrades,
    IReadOnlyList<ChildButton> Children,
    IReadOnlyList<ChildButton> Subjects,
    ChildButton? Everybody
);

/// <summary>How the averages came about.</summary>
public sealed record ProofView(IReadOnlyList<ProofOwner> Owners, string BackButton, TimeOnly AsOf) : ITemplateView;

public sealed record ProofOwner(
    OwnerName Owner,
    DateOnly First,
    DateOnly Last,
    DiaryPeriod? Period,
    IReadOnlyList<ProofLine> Lines,
    PolicyInWords Policy
);

public sealed record ProofLine(string Title, ComputedGrade Grade);

/// <summary>The rules by which a school grades. Part of other views.</summary>
/// <param name="Name">Null where the school has said nothing.</param>
/// <param name="Version">Of the school's rules.</param>
public sealed record PolicyInWords(string? Name, int? Version, DateOnly? Since, GradingRules Rules);
