using Diary.Domain.Outcomes;

namespace Diary.Domain.Corrections;

/// <summary>How long a school has for an answer, where it is otherwise than usual.</summary>
public sealed class CorrectionSetting
{
    public const int UsualDays = 3;
    public const int MaxDays = 30;

    public required Guid SchoolId { get; init; }

    /// <summary>School days by the calendar.</summary>
    public required int AnswerDays
    {
        get;
        set => field = Guard.InRange(value, 1, MaxDays);
    }
}
