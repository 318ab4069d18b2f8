using Diary.Dialogs.Engine;
using Diary.Dialogs.Rendering;
using Diary.Domain.Access;

namespace Diary.Dialogs.Devices;

/// <summary>Gives a code with which the person opens the same diary in another chat: on the phone, in a browser.</summary>
public sealed class AnotherChatDialog(InviteBook invites) : Dialog
{
    public const string Name = "chat";

    /// <summary>Long enough to type it on another device, short enough to be useless later.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        if (context.Turn.Viewer is not { Persons: [var person, ..] } viewer)
        {
            context.Turn.Say(new DeviceGoneView());
            return;
        }

        var outcome = await invites.IssueAsync(person.PersonId, Lifetime, viewer.AccountId, cancellationToken);
        context.Turn.Say(
            outcome.Match<ITemplateView>(
                invite => new AnotherChatView(invite.Code, (int)Lifetime.TotalMinutes),
                _ => new DeviceGoneView()
            )
        );
    }
}

/// <param name="Code">Shown once: only its hash is kept.</param>
public sealed record AnotherChatView(string Code, int Minutes) : ITemplateView;
