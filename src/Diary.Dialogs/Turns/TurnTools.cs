using Diary.Dialogs.Rendering;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Turns;

/// <summary>What every turn needs and none of them changes.</summary>
/// <param name="DefaultTimeZone">Where it is not known yet whose school this is.</param>
public sealed record TurnTools(
    UtteranceReader Understanding,
    TemplateRenderer Templates,
    TimeProvider Clock,
    TimeZoneInfo DefaultTimeZone
);
