using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Xunit;

namespace Diary.TelegramSimulator.Updates;

public sealed class LongPollingTests : SimulatorTest
{
    [Fact]
    public async Task What_was_not_confirmed_comes_again()
    {
        var mama = Telegram.User("Мама");
        await mama.SendAsync("раз");
        await mama.SendAsync("два");

        var first = await Bot.GetUpdates(cancellationToken: Stop);
        var again = await Bot.GetUpdates(cancellationToken: Stop);

        Assert.Equal(["раз", "два"], first.Select(u => u.Message!.Text));
        Assert.Equal(first.Select(u => u.Id), again.Select(u => u.Id));
        Assert.Equal(first[0].Id + 1, first[1].Id);
    }

    [Fact]
    public async Task An_offset_confirms_all_before_it_and_nothing_else()
    {
        var mama = Telegram.User("Мама");
        await mama.SendAsync("раз");
        await mama.SendAsync("два");
        var updates = await Bot.GetUpdates(limit: 1, cancellationToken: Stop);

        var rest = await Bot.GetUpdates(updates.Single().Id + 1, cancellationToken: Stop);

        Assert.Equal("два", Assert.Single(rest).Message!.Text);
        Assert.Single(Telegram.PendingUpdates);
    }

    [Fact]
    public async Task A_negative_offset_keeps_the_last_ones()
    {
        var mama = Telegram.User("Мама");
        await mama.SendAsync("раз");
        await mama.SendAsync("два");

        Assert.Equal("два", Assert.Single(await Bot.GetUpdates(-1, cancellationToken: Stop)).Message!.Text);
    }

    [Fact]
    public async Task A_long_poll_ends_when_somebody_writes()
    {
        var mama = Telegram.User("Мама");
        var poll = Bot.GetUpdates(timeout: 30, cancellationToken: Stop);

        await mama.SendAsync("привет");

        Assert.Equal("привет", Assert.Single(await poll).Message!.Text);
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_nobody_writes() =>
        Assert.Empty(await Bot.GetUpdates(timeout: 1, cancellationToken: Stop));

    [Fact]
    public async Task A_second_poll_ends_the_first_with_a_conflict()
    {
        var refusal = RefusalOf(Bot.GetUpdates(timeout: 30, cancellationToken: Stop));
        await Telegram.PolledAsync();

        var second = NewClient().GetUpdates(timeout: 30, cancellationToken: Stop);

        Assert.Equal(409, (await refusal).ErrorCode);
        Assert.Contains("terminated by other getUpdates request", (await refusal).Message, StringComparison.Ordinal);
        await Telegram.User("Мама").SendAsync("привет");
        Assert.Single(await second);
    }

    [Fact]
    public async Task Polling_beside_a_webhook_is_a_conflict()
    {
        await Bot.SetWebhook("http://127.0.0.1:1/telegram", cancellationToken: Stop);
        Assert.Contains(
            "webhook is active",
            await WhyRefused(Bot.GetUpdates(cancellationToken: Stop)),
            StringComparison.Ordinal
        );

        await Bot.DeleteWebhook(cancellationToken: Stop);
        Assert.Empty(await Bot.GetUpdates(cancellationToken: Stop));
    }

    [Fact]
    public async Task Kinds_that_were_not_asked_for_do_not_come()
    {
        await Bot.GetUpdates(allowedUpdates: [UpdateType.CallbackQuery], cancellationToken: Stop);
        await Telegram.User("Мама").SendAsync("привет");

        Assert.Empty(await Bot.GetUpdates(cancellationToken: Stop));
    }

    [Fact]
    public async Task The_same_update_can_be_handed_out_again_after_it_was_confirmed()
    {
        var said = await Telegram.User("Мама").SendAsync("привет");
        await Bot.GetUpdates((int)said.Id + 1, cancellationToken: Stop);

        await Telegram.RedeliverAsync(said, times: 2, Stop);

        Assert.Equal(
            [said.Id, said.Id],
            (await Bot.GetUpdates((int)said.Id + 1, cancellationToken: Stop)).Select(u => (long)u.Id)
        );
    }
}
