using System.Text;
using Telegram.Bot;
using Xunit;

namespace Diary.TelegramSimulator.Schema;

public sealed class RequestTests : SimulatorTest
{
    [Fact]
    public async Task An_unknown_method_is_not_found() =>
        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found"}""", await PostAsync("sendPigeon"));

    [Theory]
    [InlineData("""{"text":"привет"}""", "chat_id is empty")]
    [InlineData("""{"chat_id":1000001}""", "message text is empty")]
    [InlineData("""{"chat_id":1000001,"text":{"a":1}}""", "can't parse text")]
    [InlineData(
        """{"chat_id":1000001,"text":"x","reply_markup":{"inline_keyboard":[[{"callback_data":"x"}]]}}""",
        "can't parse reply_markup"
    )]
    [InlineData("""{"chat_id":1000001,"text":"x","reply_parameters":{}}""", "can't parse reply_parameters")]
    [InlineData("[1,2", "can't parse JSON object")]
    [InlineData("""{"chat_id":1000001,"chat_id":1000001,"text":"x"}""", "can't parse JSON object")]
    public async Task A_request_of_the_wrong_form_is_refused(string json, string reason)
    {
        Telegram.User("Мама", hasStarted: true);
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        var answer = await PostAsync("sendMessage", body);

        Assert.Contains("\"error_code\":400", answer, StringComparison.Ordinal);
        Assert.Contains(reason.Replace("'", "\\u0027", StringComparison.Ordinal), answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_carries_numbers_and_objects_as_text()
    {
        var mama = Telegram.User("Мама", hasStarted: true);
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["chat_id"] = "1000001",
                ["text"] = "Да?",
                ["reply_markup"] = """{"inline_keyboard":[[{"text":"Да","callback_data":"y"}]]}""",
            }
        );

        Assert.Contains("\"ok\":true", await PostAsync("sendmessage", form), StringComparison.Ordinal);
        Assert.Equal("Да", Assert.Single((await mama.NextAsync()).Buttons).Text);
    }

    [Fact]
    public async Task Another_bots_token_is_unauthorized()
    {
        var stranger = new TelegramBotClient(new TelegramBotClientOptions("777:another-bots-token", Telegram.ApiUrl));

        Assert.Equal(401, (await RefusalOf(stranger.GetMe(Stop))).ErrorCode);
    }
}
