using System.Buffers.Text;
using Diary.Domain.School;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>What is known of a change that is being made.</summary>
public sealed record ChangeState
{
    private const char Restored = '~';

    public ChangeKind? Kind { get; init; }

    public Guid SchoolId { get; init; }

    public int? Grade { get; init; }

    public string? Letter { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The lesson as it was named, before it was looked up.</summary>
    public int? Number { get; init; }

    public string? Subject { get; init; }

    public bool IsWholeDay { get; init; }

    /// <summary>The lessons that are changed: several where the class is divided, or for a whole day.</summary>
    public IReadOnlyList<Guid> LessonIds { get; init; } = [];

    public DateOnly? ToDate { get; init; }

    public int? ToNumber { get; init; }

    public int? OtherNumber { get; init; }

    public string? OtherSubject { get; init; }

    /// <summary>The lessons that are swapped with.</summary>
    public IReadOnlyList<Guid> OtherIds { get; init; } = [];

    /// <summary>The words of the order, among which a name or a room may be.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public Guid? TeacherId { get; init; }

    public string? TeacherName { get; init; }

    public Guid? RoomId { get; init; }

    /// <summary>The room's number; empty for no room.</summary>
    public string? Room { get; init; }

    /// <summary>Of an added lesson.</summary>
    public Guid? GroupId { get; init; }

    public Guid? SubjectId { get; init; }

    public string? Course { get; init; }

    /// <summary>What is taken back.</summary>
    public Guid? DeedId { get; init; }

    public string? Reason { get; init; }

    public bool WantsReason { get; init; }

    public ClassName? Class => Grade is { } grade && Letter is { } letter ? new ClassName(grade, letter) : null;

    public string ClassTitle => Class is { } name ? SchoolClass.TitleOf(name.Grade, name.Letter) : "";

    public ChangeState Of(ClassName? name) => this with { Grade = name?.Grade, Letter = name?.Letter };

    /// <summary>The arguments of a button that takes a deed back.</summary>
    public static string ForDeed(Guid deedId) => Restored + Base64Url.EncodeToString(deedId.ToByteArray(true));

    /// <returns>Null when it is no such button.</returns>
    public static Guid? ReadDeed(string? arguments) =>
        arguments?.StartsWith(Restored) is true
        && Base64Url.IsValid(arguments.AsSpan(1), out var length)
        && length == 16
            ? new Guid(Base64Url.DecodeFromChars(arguments.AsSpan(1)), true)
            : null;
}

/// <summary>What becomes of a lesson on one day.</summary>
public enum ChangeKind
{
    Cancel,
    Move,
    Swap,
    Substitute,
    Room,
    Distance,
    SelfStudy,
    Add,
    Restore,
}
