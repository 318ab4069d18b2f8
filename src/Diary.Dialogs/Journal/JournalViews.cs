using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.Grading;

namespace Diary.Dialogs.Journal;

/// <summary>The class journal of one subject: students by lessons, a week or two at a time.</summary>
/// <param name="First">The first day of the page that is shown.</param>
/// <param name="Last">Its last day.</param>
/// <param name="AsksWithout">Whether who has no marks is what was asked for.</param>
/// <param name="Parts">One for each group that learns the subject.</param>
/// <param name="ClassButton">To all subjects of the class.</param>
/// <param name="UnfilledButton">To the own lessons about which something is not written down; null where there are none.</param>
public sealed record JournalView(
    string ClassTitle,
    string Subject,
    NamedPeriod Period,
    DateOnly First,
    DateOnly Last,
    bool AsksWithout,
    bool IsUnmarkedGrade,
    IReadOnlyList<JournalPart> Parts,
    DayButton? Earlier,
    DayButton? Later,
    string? ClassButton,
    string? UnfilledButton,
    IReadOnlyList<PeriodButton> Periods,
    TimeOnly AsOf
) : IFileView;

/// <param name="GroupTitle">Of a part of the class; null for the whole class.</param>
/// <param name="Lessons">How many lessons of the period are over.</param>
/// <param name="NotFilled">About how many of them something is not written down.</param>
/// <param name="WithoutMarks">Who has no mark in the period.</param>
public sealed record JournalPart(
    string? GroupTitle,
    int Lessons,
    int NotFilled,
    IReadOnlyList<string> WithoutMarks,
    IReadOnlyList<JournalColumn> Columns,
    IReadOnlyList<JournalRow> Rows
);

/// <param name="Day">The day of the month.</param>
public sealed record JournalColumn(DateOnly Date, int Day, int Number, bool IsFilled);

/// <param name="Marks">How many in the whole period.</param>
/// <param name="Missed">How many lessons in the whole period.</param>
public sealed record JournalRow(string Name, IReadOnlyList<JournalCell> Cells, int Marks, int Missed);

/// <param name="Letter">Of the roll; null for who was there.</param>
public sealed record JournalCell(IReadOnlyList<JournalCellMark> Marks, string? Letter);

/// <param name="IsSecond">Of a double mark: «5/4».</param>
public sealed record JournalCellMark(MarkKind Kind, int? Number, bool IsSecond);

/// <summary>All subjects of a class together: how many marks and absences each student has.</summary>
/// <param name="IsPart">Whether the person sees some subjects of the class only.</param>
/// <param name="Gaps">Who has no mark in which subject.</param>
/// <param name="Unmarked">The subjects in which nobody has one.</param>
/// <param name="Subjects">To the journal of each, as rows of buttons.</param>
public sealed record ClassJournalView(
    string ClassTitle,
    NamedPeriod Period,
    bool IsPart,
    bool AsksWithout,
    bool IsUnmarkedGrade,
    int Lessons,
    int NotFilled,
    IReadOnlyList<ClassJournalRow> Rows,
    IReadOnlyList<SubjectGap> Gaps,
    IReadOnlyList<string> Unmarked,
    IReadOnlyList<IReadOnlyList<ChildButton>> Subjects,
    IReadOnlyList<PeriodButton> Periods,
    TimeOnly AsOf
) : IFileView;

/// <param name="WithoutMarks">In how many subjects there is none.</param>
public sealed record ClassJournalRow(string Name, int Marks, int WithoutMarks, int Missed, int Lates);

public sealed record SubjectGap(string Subject, IReadOnlyList<string> Names);

/// <summary>The lessons that the person gives, with what is not written down about them.</summary>
/// <param name="OnlyGaps">Whether lessons with everything written down are left out.</param>
/// <param name="Over">How many lessons are over.</param>
/// <param name="Classes">To the journals of the classes, as rows of buttons.</param>
public sealed record UnfilledView(
    DateOnly First,
    DateOnly Last,
    bool OnlyGaps,
    int Over,
    IReadOnlyList<UnfilledLesson> Lessons,
    IReadOnlyList<IReadOnlyList<ChildButton>> Classes,
    DayNavigation Navigation,
    TimeOnly AsOf
) : ITemplateView;

/// <param name="Learners">The class or its part.</param>
public sealed record UnfilledLesson(
    DateOnly Date,
    int Number,
    string Learners,
    string Subject,
    bool IsOver,
    bool HasTopic,
    bool HasHomework,
    bool HasRoll,
    bool HasMarks
);
