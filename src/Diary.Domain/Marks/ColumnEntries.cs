using Diary.Domain.Attendance;
using Diary.Domain.Grading;
using Diary.Domain.People;

namespace Diary.Domain.Marks;

/// <summary>What a column is to be filled with.</summary>
/// <param name="Marks">Whose marks become others.</param>
/// <param name="Letters">Whose letters of the roll become others.</param>
public sealed record ColumnEntries(
    Guid LessonId,
    string WorkType,
    string? Title,
    IReadOnlyList<CellEntry> Marks,
    IReadOnlyList<LetterEdit> Letters
)
{
    /// <summary>Why what stood is changed, or why it comes so late.</summary>
    public string? Reason { get; init; }

    public bool AcceptsWarnings { get; init; }
}

/// <param name="Seen">The marks that the person saw there.</param>
/// <param name="Values">What is to stand there; nothing to take the marks back.</param>
public sealed record CellEntry(Guid StudentId, IReadOnlyList<SeenMark> Seen, IReadOnlyList<MarkValue> Values);

public sealed record SeenMark(Guid MarkId, int Version);

/// <param name="Conflicts">Where something else stands than the person saw.</param>
/// <param name="NeedsReason">Whether a reason has to be given first.</param>
/// <param name="Receipt">Null where nothing was written down.</param>
public sealed record FilledColumn(
    IReadOnlyList<MarkFinding> Findings,
    IReadOnlyList<CellConflict> Conflicts,
    bool NeedsReason,
    ColumnReceipt? Receipt
);

/// <param name="Standing">What stands there now; nothing where it was taken back.</param>
/// <param name="By">Who was faster.</param>
public sealed record CellConflict(
    Guid StudentId,
    IReadOnlyList<StandingMark> Standing,
    PersonName? By = null,
    DateTimeOffset? At = null
);

public sealed record ColumnReceipt(int Put, int Changed, int Letters);
