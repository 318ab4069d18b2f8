using System.ComponentModel.DataAnnotations;

namespace Diary.Bot.Host.Delivery;

/// <summary>Section <c>Delivery</c> of the configuration. The defaults suit a school.</summary>
public sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How many conversations this host carries forward side by side: 1 to 1,000.</summary>
    [Range(1, 1000)]
    public int Workers { get; set; } = 32;

    /// <summary>How often a message is tried before it becomes a dead letter: 1 to 100.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>
    /// How often the process may end under a message before the message is believed to be what ends it: 1 to 1,000. Far more
    /// than a message is tried, since whoever was being answered when the process was killed for another reason is innocent.
    /// </summary>
    [Range(1, 1000)]
    public int MaxDeaths { get; set; } = 20;

    /// <summary>How long a message waits for its channel before it is given up.</summary>
    public TimeSpan GiveUpSendingAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often this host looks for what dead hosts left behind.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an answer may take before the person is shown that it is being prepared.</summary>
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one turn may take.</summary>
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
