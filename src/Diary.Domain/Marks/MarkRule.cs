namespace Diary.Domain.Marks;

/// <summary>What a school insists on when marks are written down, whichever way they come in.</summary>
public enum MarkRule
{
    /// <summary>A number is from 1 to 5, and only a number has one.</summary>
    ValueInRange,

    /// <summary>Somebody is marked, and not two ways at once.</summary>
    EntryComplete,

    /// <summary>The student belonged to the group on that day.</summary>
    MemberOfGroup,

    /// <summary>Nothing stands in this place of the work yet.</summary>
    PlaceFree,

    /// <summary>It is said what kind of work the marks are for.</summary>
    WorkNamed,

    /// <summary>A student gets marks for one work of the subject a day.</summary>
    OneWorkPerDay,

    /// <summary>The day that is meant has the lesson.</summary>
    LessonOnThatDay,

    /// <summary>The student was there: who was not is marked for what was made good later.</summary>
    PresentThatDay,
}

public enum RuleSeverity
{
    /// <summary>It is said before anything is written down, and may be accepted.</summary>
    Warn,
    Refuse,
}

/// <summary>How strict a school is about a rule, where it is otherwise than usual.</summary>
public sealed class MarkRuleSetting
{
    public required Guid SchoolId { get; init; }

    public required MarkRule Rule { get; init; }

    public required RuleSeverity Severity { get; set; }
}

/// <summary>A rule that the marks do not keep.</summary>
/// <param name="StudentId">Whose mark it is about; null for the whole work.</param>
/// <param name="Standing">What stands there already.</param>
public sealed record MarkFinding(MarkRule Rule, RuleSeverity Severity, Guid? StudentId, StandingMark? Standing = null);
