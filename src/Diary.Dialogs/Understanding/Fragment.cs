namespace Diary.Dialogs.Understanding;

/// <summary>«А по физике?», «и за прошлую неделю»: what it names, read for what has been and for what is to come.</summary>
/// <param name="AsksDetails">«Покажи подробнее».</param>
public sealed record Fragment(Entities OfPast, Entities OfFuture, bool AsksDetails)
{
    /// <summary>«Подробнее», and nothing else.</summary>
    public bool AsksOnlyDetails { get; init; }
}
