using Telegram.Bot;
using Telegram.Bot.Types;
using Xunit;

namespace Diary.TelegramSimulator.Formatting;

public sealed class OldServerTests() : SimulatorTest(new SimulatorOptions { IsOldServer = true })
{
    [Fact]
    public async Task An_old_server_does_not_know_rich_messages()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        var rich = new InputRichMessage { Html = "<p>x</p>" };

        var refusal = await RefusalOf(Bot.SendRichMessage(mama.Id, rich, cancellationToken: Stop));
        Assert.Equal((404, "Not Found"), (refusal.ErrorCode, refusal.Message));

        var sent = await Bot.SendMessage(mama.Id, "x", cancellationToken: Stop);
        var edit = Bot.EditMessageText(mama.Id, sent.Id, null!, richMessage: rich, cancellationToken: Stop);
        Assert.Equal("Bad Request: message text is empty", await WhyRefused(edit));
    }
}
