using Telegram.Bot;
using Xunit;

namespace Diary.TelegramSimulator.Topics;

public sealed class TopicTests : SimulatorTest
{
    [Fact]
    public async Task A_deleted_topic_is_not_found()
    {
        var desk = Telegram.Group("Поддержка", isForum: true);
        var topic = await Bot.CreateForumTopic(desk.Id, "Мама Пети", cancellationToken: Stop);
        await Bot.SendMessage(desk.Id, "вопрос", messageThreadId: topic.MessageThreadId, cancellationToken: Stop);
        Assert.Equal("Мама Пети", desk.Chat.Topics[topic.MessageThreadId]);

        desk.Chat.DeleteTopic(topic.MessageThreadId);

        var late = Bot.SendMessage(desk.Id, "ещё", messageThreadId: topic.MessageThreadId, cancellationToken: Stop);
        Assert.Equal("Bad Request: message thread not found", await WhyRefused(late));
        Assert.Empty(desk.Chat.Messages);
    }

    [Fact]
    public async Task A_group_without_topics_has_none() =>
        Assert.Equal(
            "Bad Request: the chat is not a forum",
            await WhyRefused(Bot.CreateForumTopic(Telegram.Group("5А").Id, "Тема", cancellationToken: Stop))
        );
}
