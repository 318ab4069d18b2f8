using Diary.Dialogs.Engine;
using Diary.Dialogs.Engine.Prompts;
using Diary.Dialogs.Rendering;
using Diary.Domain.Access;

namespace Diary.Dialogs.Devices;

/// <summary>Every chat that opens this diary.</summary>
public sealed record DevicesView(IReadOnlyList<DeviceLine> Devices) : ITemplateView;

/// <summary>One chat. Part of other views.</summary>
/// <param name="Channel">One of the channels' names.</param>
/// <param name="IsThis">Whether it is the chat in which this is said.</param>
/// <param name="Button">What its button carries.</param>
public sealed record DeviceLine(int Number, string Channel, string? Name, DateOnly Since, bool IsThis, string Button)
{
    internal static DeviceLine Of<TState>(Choice<ChannelBinding> choice, int number, StepContext<TState> step)
    {
        var device = choice.Value;
        var conversation = step.Turn.Conversation;
        return new DeviceLine(
            number,
            device.Channel,
            device.DeviceName,
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(device.LinkedAt, step.Turn.TimeZone).DateTime),
            device.Channel == conversation.ChannelId && device.UserKey == conversation.UserKey,
            step.Button(choice.Key)
        );
    }
}

public sealed record DeviceNotFoundView(IReadOnlyList<DeviceLine> Devices) : ITemplateView;

/// <param name="Device">Null when it is gone meanwhile.</param>
public sealed record RevokeDeviceView(DeviceLine? Device, string YesButton, string NoButton) : ITemplateView;

public sealed record DeviceRevokedView : ITemplateView;

public sealed record DeviceKeptView : ITemplateView;

public sealed record DeviceGoneView : ITemplateView;
