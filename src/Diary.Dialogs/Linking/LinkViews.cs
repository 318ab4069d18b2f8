using Diary.Dialogs.Rendering;
using Diary.Domain.Access;

namespace Diary.Dialogs.Linking;

public sealed record AskCodeView : ITemplateView;

public sealed record NotACodeView : ITemplateView;

public sealed record CodeRefusedView(InviteRefusal Refusal) : ITemplateView;

public sealed record LinkedView(string GivenName, string? Patronymic) : ITemplateView;

/// <summary>Said to somebody who is linked already and comes back.</summary>
public sealed record WelcomeBackView(string? Name) : ITemplateView;

/// <summary>How many requests wait for the person's answer.</summary>
public sealed record WaitingCountView(int Count, string ShowButton) : ITemplateView;
