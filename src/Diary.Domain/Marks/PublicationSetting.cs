namespace Diary.Domain.Marks;

/// <summary>When a school lets an audience see new marks, where it is otherwise than at once.</summary>
public sealed class PublicationSetting
{
    public required Guid SchoolId { get; init; }

    public required MarkAudience Audience { get; init; }

    public required PublicationMode Mode { get; set; }

    /// <summary>The school's hour, on its own clock.</summary>
    public TimeOnly? Hour { get; set; }
}

public enum MarkAudience
{
    Student,
    Guardian,
}

public enum PublicationMode
{
    AtOnce,

    /// <summary>When the school's hour strikes next.</summary>
    AtHour,

    /// <summary>When the teacher says so.</summary>
    Held,
}
