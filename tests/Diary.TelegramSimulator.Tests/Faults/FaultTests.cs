using System.Net;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Xunit;

namespace Diary.TelegramSimulator.Faults;

public sealed class FaultTests : SimulatorTest
{
    [Fact]
    public async Task Too_many_requests_says_how_long_to_wait_and_passes()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        Telegram.Faults.TooManyRequests(times: 2, retryAfterSeconds: 7, method: "sendMessage");

        var refusal = await RefusalOf(Bot.SendMessage(mama.Id, "раз", cancellationToken: Stop));
        await RefusalOf(Bot.SendMessage(mama.Id, "раз", cancellationToken: Stop));
        await Bot.SendMessage(mama.Id, "раз", cancellationToken: Stop);

        Assert.Equal((429, 7), (refusal.ErrorCode, refusal.Parameters!.RetryAfter));
        Assert.Equal([429, 429, 200], Telegram.Calls.Select(call => call.Status));
        Assert.Single(Telegram.Sent);
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_message_with_the_person()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        Telegram.Faults.LoseAnswers();

        await Assert.ThrowsAsync<RequestException>(() => Bot.SendMessage(mama.Id, "пять", cancellationToken: Stop));

        Assert.Equal("пять", (await mama.NextAsync()).Text);
        Assert.True(Assert.Single(Telegram.Calls) is { Status: 0, WasDone: true });
    }

    [Fact]
    public async Task A_dropped_request_leaves_nothing()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        Telegram.Faults.DropRequests();

        await Assert.ThrowsAsync<RequestException>(() => Bot.SendMessage(mama.Id, "пять", cancellationToken: Stop));

        Assert.Empty(mama.Chat.Messages);
        Assert.True(Assert.Single(Telegram.Calls) is { Status: 0, WasDone: false });
    }

    [Fact]
    public async Task A_proxy_answers_with_a_page()
    {
        Telegram.Faults.BadGatewayPage(method: "getMe");

        Assert.Equal(
            HttpStatusCode.BadGateway,
            (await Assert.ThrowsAsync<RequestException>(() => Bot.GetMe(Stop))).HttpStatusCode
        );
    }

    [Fact]
    public async Task A_fault_may_pick_its_calls()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        var papa = Telegram.User("Папа", hasStarted: true);
        Telegram.Faults.ServerError(times: int.MaxValue, when: call => call.ChatId == papa.Id);

        await Bot.SendMessage(mama.Id, "пять", cancellationToken: Stop);

        Assert.Equal(500, (await RefusalOf(Bot.SendMessage(papa.Id, "пять", cancellationToken: Stop))).ErrorCode);
    }

    [Fact]
    public async Task A_stopped_server_comes_back_at_the_same_address_with_all_it_knew()
    {
        var mama = Telegram.User("Мама");
        await mama.SendAsync("привет");
        await Telegram.GoDownAsync();
        await Assert.ThrowsAsync<RequestException>(() => Bot.GetMe(Stop));

        await Telegram.ComeBackAsync();

        Assert.Equal("привет", (await Bot.GetUpdates(cancellationToken: Stop)).Single().Message!.Text);
    }
}
