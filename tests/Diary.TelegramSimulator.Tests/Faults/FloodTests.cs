using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;
using Xunit;

namespace Diary.TelegramSimulator.Faults;

public sealed class FloodTests : SimulatorTest
{
    private readonly FakeTimeProvider _clock;

    public FloodTests()
        : this(new FakeTimeProvider()) { }

    private FloodTests(FakeTimeProvider clock)
        : base(new SimulatorOptions { Clock = clock, Flood = FloodLimits.LikeTelegram }) => _clock = clock;

    [Fact]
    public async Task A_chat_takes_a_short_burst_and_then_one_message_a_second()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        for (var message = 0; message < 3; message++)
        {
            await Bot.SendMessage(mama.Id, "ещё", cancellationToken: Stop);
        }

        var refusal = await RefusalOf(Bot.SendMessage(mama.Id, "ещё", cancellationToken: Stop));
        Assert.Equal(1, refusal.Parameters!.RetryAfter);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Bot.SendMessage(mama.Id, "ещё", cancellationToken: Stop);
    }

    [Fact]
    public async Task All_chats_together_take_thirty_a_second()
    {
        for (var person = 0; person < 30; person++)
        {
            await Bot.SendMessage(
                Telegram.User($"Родитель {person}", hasStarted: true).Id,
                "!",
                cancellationToken: Stop
            );
        }

        var late = Telegram.User("Опоздавший", hasStarted: true);
        Assert.Equal(429, (await RefusalOf(Bot.SendMessage(late.Id, "!", cancellationToken: Stop))).ErrorCode);
    }
}
