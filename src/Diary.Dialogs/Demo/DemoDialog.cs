using Diary.Dialogs.Engine;
using Diary.Dialogs.Rendering;
using Diary.Domain.Access;
using Diary.Domain.Demo;

namespace Diary.Dialogs.Demo;

/// <summary>A visitor chooses whom of the demonstration school to be.</summary>
public sealed class DemoDialog(DemoSettings demo, DemoPeople people, BindingBook bindings) : Dialog
{
    public const string Name = "demo";

    public override string Id => Name;

    public override bool IsForEverybody => true;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        if (!demo.Enabled)
        {
            context.Turn.Say(new DemoOffView());
            return;
        }

        if (DemoRoles.Find(arguments) is { } role)
        {
            await BecomeAsync(context, role, cancellationToken);
            return;
        }

        context.Turn.Say(new DemoRolesView());
    }

    private async Task BecomeAsync(DialogContext context, DemoRole role, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        context.Clear();
        var person = await people.FindAsync(role, cancellationToken);
        if (person is null)
        {
            turn.Say(new DemoOffView());
            return;
        }

        await bindings.BindToPersonAsync(
            turn.Conversation.ChannelId,
            turn.Conversation.UserKey,
            turn.Activity.From?.Name,
            turn.Voice.Language.Code,
            person.PersonId,
            cancellationToken
        );
        turn.Say(new DemoRoleTakenView(role, person.GivenName, person.Patronymic, person.FamilyName));
        turn.ChangeRoles();
    }
}

public sealed record DemoRolesView : ITemplateView;

/// <summary>There is no demonstration school here.</summary>
public sealed record DemoOffView : ITemplateView;

public sealed record DemoRoleTakenView(DemoRole Role, string GivenName, string? Patronymic, string FamilyName)
    : ITemplateView;
