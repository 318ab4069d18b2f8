using Diary.Dialogs.Rendering;
using Diary.Domain.Announcements;

namespace Diary.Dialogs.Announcements;

/// <param name="Rows">Classes and groups, as rows of buttons.</param>
/// <param name="SchoolButton">To everybody at the school; null for who may not.</param>
public sealed record AskAudienceView(IReadOnlyList<IReadOnlyList<AudienceButton>> Rows, string? SchoolButton)
    : ITemplateView;

/// <summary>Part of other views.</summary>
public sealed record AudienceButton(string Value, string Title);

/// <param name="Title">Null for the whole school.</param>
public sealed record AskReadersView(
    string? Title,
    string GuardiansButton,
    string StudentsButton,
    string EverybodyButton
) : ITemplateView;

public sealed record AskAnnouncementTextView : ITemplateView;

public sealed record AnnouncementTooLongView(int Most) : ITemplateView;

/// <summary>What will be posted and whom it will reach, before it is.</summary>
/// <param name="Title">Null for the whole school.</param>
public sealed record CheckAnnouncementView(
    string? Title,
    Readers Readers,
    string Text,
    DateOnly? EventDate,
    TimeOnly? EventTime,
    bool NeedsConfirmation,
    IReadOnlyList<string> Options,
    bool IsSecret,
    Reach Reach,
    string PostButton,
    string ConfirmationButton,
    string PollButton,
    string SecretButton,
    string? WithoutEventButton,
    string CancelButton
) : ITemplateView;

public sealed record AskPollOptionsView(int Most) : ITemplateView;

public sealed record PollOptionsUnclearView(int Most) : ITemplateView;

public sealed record AnnouncementPostedView(Reach Reach, string CorrectButton, string WithdrawButton) : ITemplateView;

public sealed record AnnouncementNotPostedView : ITemplateView;

/// <summary>It takes a post that the person does not hold.</summary>
public sealed record MayNotPostView : ITemplateView;

public sealed record AskCorrectionView(string Text) : ITemplateView;

public sealed record AnnouncementCorrectedView(string CorrectButton, string WithdrawButton) : ITemplateView;

public sealed record SureToWithdrawView(string Excerpt, string YesButton, string NoButton) : ITemplateView;

public sealed record AnnouncementWithdrawnView : ITemplateView;

public sealed record AnnouncementKeptView : ITemplateView;
