using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.SmallTalk;

/// <param name="Name">How to address the person; null for a stranger.</param>
public sealed record GreetingView(string? Name) : ITemplateView;

public sealed record ThanksView : ITemplateView;

public sealed record GoodbyeView : ITemplateView;

public sealed record CancelledView : ITemplateView;

public sealed record NothingToCancelView : ITemplateView;
