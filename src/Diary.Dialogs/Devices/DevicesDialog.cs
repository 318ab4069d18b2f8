using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;

namespace Diary.Dialogs.Devices;

/// <summary>Shows every chat that opens the person's diary, and closes one.</summary>
public sealed class DevicesDialog : WaterfallDialog<DevicesState>
{
    public const string Name = "devices";
    private readonly BindingBook _bindings;

    public DevicesDialog(BindingBook bindings)
    {
        _bindings = bindings;
        Ask("which", WhichAsync, (step, binding, _) => Chosen(binding));
        Ask("sure", SureAsync, RevokeAsync);
    }

    public override string Id => Name;

    protected override DevicesState Start(DialogContext context, string? arguments) => new(null);

    private async Task<Prompt<ChannelBinding>> WhichAsync(
        StepContext<DevicesState> step,
        CancellationToken cancellationToken
    )
    {
        var choices = await ChoicesAsync(step.Turn, cancellationToken);
        var devices = choices.Select((choice, index) => DeviceLine.Of(choice, index + 1, step)).ToList();
        return new ChoicePrompt<ChannelBinding>(new DevicesView(devices), choices, new DeviceNotFoundView(devices));
    }

    private static Task<StepResult<DevicesState>> Chosen(ChannelBinding device) =>
        Task.FromResult<StepResult<DevicesState>>(new DevicesState(device.Id));

    private async Task<Prompt<bool>> SureAsync(StepContext<DevicesState> step, CancellationToken cancellationToken)
    {
        var choices = await ChoicesAsync(step.Turn, cancellationToken);
        var choice = choices.FirstOrDefault(choice => choice.Value.Id == step.State.BindingId);
        var line = choice is null ? null : DeviceLine.Of(choice, 0, step);
        return new ConfirmPrompt(
            new RevokeDeviceView(line, step.Button(ConfirmPrompt.Yes), step.Button(ConfirmPrompt.No))
        );
    }

    private async Task<StepResult<DevicesState>> RevokeAsync(
        StepContext<DevicesState> step,
        bool sure,
        CancellationToken cancellationToken
    )
    {
        if (!sure)
        {
            step.Turn.Say(new DeviceKeptView());
            return End();
        }

        var revoked = await _bindings.RevokeAsync(step.Turn.Viewer!, step.State.BindingId!.Value, cancellationToken);
        step.Turn.Say(revoked.Match<Rendering.ITemplateView>(_ => new DeviceRevokedView(), _ => new DeviceGoneView()));
        return End();
    }

    private async Task<IReadOnlyList<Choice<ChannelBinding>>> ChoicesAsync(
        TurnContext turn,
        CancellationToken cancellationToken
    )
    {
        var devices = await _bindings.ListAsync(turn.Viewer!, cancellationToken);
        return
        [
            .. devices.Select(device => new Choice<ChannelBinding>(
                device.Id.ToString("N"),
                device.DeviceName ?? "",
                device
            )),
        ];
    }
}

/// <param name="BindingId">The chat to be closed, once it is chosen.</param>
public sealed record DevicesState(Guid? BindingId);
