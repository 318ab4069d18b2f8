using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.Timetable;

/// <summary>What is not as the plan says.</summary>
/// <param name="Scope">Of whom.</param>
/// <param name="Counts">Over everybody; null where it is one short table anyway.</param>
/// <param name="IsFolded">Whether the table opens: a whole school's does not fit on a phone's screen.</param>
/// <param name="HistoryButton">To who changed what and when.</param>
/// <param name="AsOf">When the data was read, on the school's clock.</param>
public sealed record ChangesView(
    DateOnly First,
    DateOnly Last,
    ChangesScope Scope,
    IReadOnlyList<ChangesOwner> Owners,
    ChangeCounts Counts,
    bool IsFolded,
    DayNavigation Navigation,
    string LessonsButton,
    string HistoryButton,
    TimeOnly AsOf
) : ITemplateView;

public sealed record ChangesOwner(OwnerName Owner, IReadOnlyList<TimetableDay> Days);

/// <summary>How many lessons are different, and how. Part of other views.</summary>
public sealed record ChangeCounts(int Lessons, int Cancelled, int Substituted, int Moved, int Rooms, int Other);

public enum ChangesScope
{
    /// <summary>Of the children, or of the student who asks.</summary>
    Family,
    SchoolClass,
    School,

    /// <summary>Of the lessons that the teacher gives or should have given.</summary>
    Own,

    /// <summary>Of the lessons that the teacher gives for somebody else.</summary>
    OwnSubstitutions,
}
