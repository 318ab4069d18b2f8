using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Failures;

/// <summary>Something broke, and trying again did not help.</summary>
/// <param name="Code">What support looks the failure up by.</param>
public sealed record ApologyView(string Code) : ITemplateView;

/// <summary>The message is from then: the bot was away, and answers only now.</summary>
public sealed record LateView(DateOnly SaidOn, TimeOnly SaidAt) : ITemplateView;

/// <summary>A question of an older release was open: it is dropped, and the message answered afresh.</summary>
public sealed record ReleaseChangedView : ITemplateView;
