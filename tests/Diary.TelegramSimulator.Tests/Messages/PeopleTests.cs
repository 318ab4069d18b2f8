using Diary.TelegramSimulator.Waiting;
using Telegram.Bot;
using Telegram.Bot.Types;
using Xunit;

namespace Diary.TelegramSimulator.Messages;

public sealed class PeopleTests : SimulatorTest
{
    [Fact]
    public async Task A_person_edits_forwards_sends_a_sticker_and_a_contact()
    {
        var mama = Telegram.User("Мама", language: "en", username: "mama");
        var said = await mama.SendAsync("оценки");
        await mama.EditAsync(said, "отметки");
        await mama.ForwardAsync("Завтра контрольная", author: Telegram.User("Учитель"));
        await mama.SendStickerAsync("😀");
        await mama.SendContactAsync("+79990000000");

        var updates = await Bot.GetUpdates(cancellationToken: Stop);

        Assert.Equal("en", updates[0].Message!.From!.LanguageCode);
        Assert.Equal("отметки", updates[1].EditedMessage!.Text);
        Assert.NotNull(updates[1].EditedMessage!.EditDate);
        Assert.Equal(
            "Учитель",
            Assert.IsType<MessageOriginUser>(updates[2].Message!.ForwardOrigin).SenderUser.FirstName
        );
        Assert.Equal("😀", updates[3].Message!.Sticker!.Emoji);
        Assert.Equal(mama.Id, updates[4].Message!.Contact!.UserId);
    }

    [Fact]
    public async Task Waiting_in_vain_shows_the_chat()
    {
        var mama = Telegram.User("Мама");
        await mama.SendAsync("кто-нибудь?");

        var failure = await Assert.ThrowsAsync<SimulatorException>(() => mama.NextAsync(TimeSpan.FromMilliseconds(50)));

        Assert.Contains("кто-нибудь?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_hears_its_members_and_the_bot()
    {
        var group = Telegram.Group("5А родители");
        await Telegram.User("Мама").SendAsync("когда собрание?", group);
        var update = (await Bot.GetUpdates(cancellationToken: Stop)).Single();

        await Bot.SendMessage(
            update.Message!.Chat.Id,
            "В четверг",
            replyParameters: update.Message.Id,
            cancellationToken: Stop
        );

        var answer = await group.NextAsync();
        Assert.Equal("В четверг", answer.Text);
        Assert.Equal(update.Message.Id, answer.ReplyToId);
    }
}
