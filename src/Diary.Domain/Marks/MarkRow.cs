using Diary.Domain.Grading;
using Diary.Domain.People;

namespace Diary.Domain.Marks;

/// <summary>A mark with what stands around it, as one query returns it.</summary>
internal sealed class MarkRow
{
    public required Mark Mark { get; init; }

    public required MarkColumn Column { get; init; }

    public required string SubjectKey { get; init; }

    public required string Subject { get; init; }

    public required string FamilyName { get; init; }

    public required string GivenName { get; init; }

    public required string? Patronymic { get; init; }

    public required MarkRevision? Revision { get; init; }

    public MarkLine Line =>
        new(
            Mark.StudentId,
            new PersonName(FamilyName, GivenName, Patronymic),
            Mark.Date,
            SubjectKey,
            Subject,
            new MarkValue(Mark.Kind, Mark.Value),
            Column.WorkType,
            Column.Weight,
            Column.Title,
            Mark.Comment,
            Revision?.NewKind is null ? null : new MarkValue(Revision.OldKind, Revision.OldValue)
        )
        {
            MarkId = Mark.Id,
            ColumnId = Column.Id,
            SubjectId = Mark.SubjectId,
            DueOn = Mark.DueOn,
            IsWithdrawn = Mark.WithdrawnAt is not null,
            IsHeld = Mark.VisibleFrom == Publication.Held,
            Version = Mark.Version,
        };
}
