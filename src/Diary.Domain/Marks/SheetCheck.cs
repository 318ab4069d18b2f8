namespace Diary.Domain.Marks;

/// <summary>What would become of a sheet, before anything is written down.</summary>
/// <param name="Findings">What does not keep the school's rules.</param>
/// <param name="Weight">Of the work.</param>
/// <param name="IsLate">Whether the part of the year has ended: a reason is needed then.</param>
/// <param name="Standing">The marks that stand for this work already.</param>
public sealed record SheetCheck(
    IReadOnlyList<RollLine> Roll,
    IReadOnlyList<MarkFinding> Findings,
    IReadOnlyList<StandingMark> Standing,
    int Weight,
    bool IsLate,
    Publication Publication
)
{
    public bool IsRefused => Findings.Any(finding => finding.Severity is RuleSeverity.Refuse);

    public bool HasWarnings => Findings.Any(finding => finding.Severity is RuleSeverity.Warn);
}

/// <summary>What was written down.</summary>
/// <param name="At">With the work, this names what may be undone.</param>
/// <param name="Absent">How many were noted as not there.</param>
public sealed record SheetReceipt(Guid? ColumnId, DateTimeOffset At, IReadOnlyList<Mark> Marks, int Absent);
