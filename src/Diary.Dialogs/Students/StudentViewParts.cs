namespace Diary.Dialogs.Students;

/// <summary>A button to another part of the diary. Part of other views.</summary>
/// <param name="Value">What the button carries.</param>
public sealed record DayButton(string Value, DateOnly First, DateOnly Last);

/// <summary>A button that narrows the answer to one child. Part of other views.</summary>
public sealed record ChildButton(string Value, string Name);

/// <summary>Whose part of an answer it is. Part of other views.</summary>
/// <param name="Name">A child's given name; null for the person who asks.</param>
public sealed record OwnerName(string? Name, string? ClassTitle);

/// <summary>Why there are no lessons on a day, and where the next ones are. Part of other views.</summary>
public sealed record NoLessons(NoLessonsReason Reason, string? Title, DayButton? Next);

public enum NoLessonsReason
{
    /// <summary>Nothing special is known about the day: it has no lessons in the timetable.</summary>
    NoneInTimetable,

    /// <summary>There may be lessons, but none of the subject that was asked for.</summary>
    NoneOfSubject,
    Weekend,
    Holiday,
    Vacation,
}

/// <summary>The same buttons under every answer about days. Part of other views.</summary>
public sealed record DayNavigation(
    DayButton? Earlier,
    DayButton? Later,
    IReadOnlyList<ChildButton> Children,
    ChildButton? Everybody
);
