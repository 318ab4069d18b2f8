using Diary.Domain.Grading;

namespace Diary.Domain.Marks;

/// <summary>The marks for one work at a lesson, as they come in: from a chat, a page or a file.</summary>
/// <param name="WorkType">The kind of work, such as "test"; null where nobody said.</param>
public sealed record MarkSheet(Guid LessonId, string? WorkType, IReadOnlyList<SheetEntry> Entries)
{
    /// <summary>More than any group; a longer list is none of ours.</summary>
    public const int MaxEntries = 60;

    /// <summary>What marks are for where the school lets it unsaid.</summary>
    public const string UsualWork = "oral";

    /// <summary>What the work is called, where a lesson has several of a kind.</summary>
    public string? Title { get; init; }

    /// <summary>Of a new work; null for what the school's rules say. A work that is there keeps its own.</summary>
    public int? Weight { get; init; }

    /// <summary>The day that was meant, where it has no such lesson.</summary>
    public DateOnly? MeantDay { get; init; }

    /// <summary>Nobody of the families sees them until the teacher says so.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Why they come after the part of the year has ended.</summary>
    public string? LateReason { get; init; }

    /// <summary>Whether the person has seen what the school warns of.</summary>
    public bool AcceptsWarnings { get; init; }

    public string Work => WorkType ?? UsualWork;
}

/// <summary>What one student gets.</summary>
/// <param name="Values">One mark, or the two of a double one.</param>
/// <param name="IsAbsent">«н»: instead of a mark it is written down that the student was not there.</param>
public sealed record SheetEntry(
    Guid StudentId,
    IReadOnlyList<MarkValue> Values,
    string? Comment = null,
    bool IsAbsent = false
)
{
    public const int MaxValues = 2;

    /// <summary>1 for the second mark of a double one, where the first stands already.</summary>
    public int FirstSlot { get; init; }

    public bool Takes(int slot) => slot >= FirstSlot && slot < FirstSlot + Values.Count;
}
