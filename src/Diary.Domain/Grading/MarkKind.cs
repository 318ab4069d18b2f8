namespace Diary.Domain.Grading;

public enum MarkKind
{
    Numeric,

    /// <summary>зач</summary>
    Pass,

    /// <summary>незач</summary>
    Fail,

    /// <summary>н/а</summary>
    NotAttested,

    /// <summary>осв</summary>
    Exempt,

    /// <summary>A work still owed («точка»): it becomes a mark.</summary>
    Owed,
}
