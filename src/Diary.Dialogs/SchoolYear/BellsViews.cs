using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;
using Diary.Domain.School;

namespace Diary.Dialogs.SchoolYear;

/// <summary>When the bells ring on a day.</summary>
/// <param name="DayKind">What the day is; on a day off the usual bells are shown.</param>
/// <param name="Lesson">The lesson that was asked for.</param>
/// <param name="AsksForBreak">Whether the long break was asked for.</param>
/// <param name="Tables">One for each shift that is somebody's.</param>
public sealed record BellsView(
    DateOnly Day,
    SchoolDayKind DayKind,
    int? Lesson,
    bool AsksForBreak,
    IReadOnlyList<BellTable> Tables,
    DayNavigation Navigation,
    string LessonsButton
) : ITemplateView;

/// <param name="Names">Whose bells they are; empty when there is only one table.</param>
/// <param name="Asked">The lesson that was asked for, where the day has it.</param>
/// <param name="LongBreak">The lesson after which the longest break is.</param>
/// <param name="Now">Only today, from the first bell to the last.</param>
public sealed record BellTable(
    IReadOnlyList<string> Names,
    string ShiftTitle,
    string Title,
    IReadOnlyList<BellLine> Lessons,
    BellLine? Asked,
    BellLine? LongBreak,
    BellNow? Now
);

/// <param name="Break">In minutes, until the next lesson; null after the last.</param>
public sealed record BellLine(int Number, TimeOnly Start, TimeOnly End, int? Break);

/// <param name="Lesson">The lesson that is on, or the next one during a break.</param>
/// <param name="MinutesLeft">Until the next bell.</param>
public sealed record BellNow(bool IsBreak, int Lesson, int MinutesLeft);
