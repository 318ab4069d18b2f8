using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using static Diary.Bot.Host.Channels.Telegram.UpdateJson;

namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramTranslatorTests
{
    [Fact]
    public void Words_become_a_message()
    {
        var incoming = Incoming(
            Message(
                """
                "text":"что задали?"
                """
            )
        );

        Assert.Equal(ChannelNames.Telegram, incoming.Channel);
        Assert.Equal("7", incoming.ConversationKey);
        Assert.Equal("7", incoming.UserKey);
        Assert.Equal(1001, incoming.Order);
        Assert.False(incoming.InTranscript);
        var activity = ActivityJson.Read(incoming.Activity);
        Assert.Equal(ActivityTypes.Message, activity.Type);
        Assert.Equal("5", activity.Id);
        Assert.Equal("что задали?", activity.Text);
        Assert.Equal(new ChannelAccount("7", "Мария Петрова", "user"), activity.From);
        Assert.Equal("ru", activity.Locale);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795420000), activity.Timestamp);
        Assert.Null(activity.LocalTimestamp);
        Assert.False(activity.Conversation?.IsGroup);
    }

    [Fact]
    public void The_same_update_has_the_same_key_and_a_restarted_number_another()
    {
        var first = Incoming(Message("\"text\":\"да\""));
        var again = Incoming(Message("\"text\":\"да\""));
        var restarted = Incoming(Message("\"text\":\"да\"", date: 1796420000));

        Assert.Equal(first, again);
        Assert.NotEqual(first.ActivityKey, restarted.ActivityKey);
        Assert.StartsWith("42:1001:", first.ActivityKey, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pressed_button_carries_its_value_and_how_to_answer_it()
    {
        var activity = Translated(
            $$"""
            {"update_id":1001,"callback_query":{"id":"998877","from":{{Mama}},"chat_instance":"1","data":"d:+1",
            "message":{"message_id":5,"date":0,"chat":{{Private}} } } }
            """
        );

        Assert.Equal(ActivityTypes.Message, activity.Type);
        Assert.Null(activity.Text);
        Assert.Equal("d:+1", activity.Value?.GetString());
        Assert.Equal("5", activity.ReplyToId);
        Assert.Equal(5, activity.ChannelData?.GetProperty("messageId").GetInt32());
        Assert.Equal("998877", activity.ChannelData?.GetProperty("callbackId").GetString());
        Assert.Equal(7, activity.ChannelData?.GetProperty("chatId").GetInt64());
    }

    [Fact]
    public void A_contact_says_whether_it_is_the_senders_own()
    {
        const string Own = """
            "contact":{"phone_number":"+79990000000","first_name":"Мария","user_id":7}
            """;
        const string Other = """
            "contact":{"phone_number":"+79990000001","first_name":"Олег","user_id":8}
            """;

        var own = Assert.Single(Translated(Message(Own)).Attachments!);
        var other = Assert.Single(Translated(Message(Other)).Attachments!);

        Assert.Equal("application/vnd.telegram.contact", own.ContentType);
        Assert.Equal("+79990000000", own.Content?.GetProperty("phoneNumber").GetString());
        Assert.True(own.Content?.GetProperty("own").GetBoolean());
        Assert.False(other.Content?.GetProperty("own").GetBoolean());
    }

    [Fact]
    public void A_document_and_the_largest_of_a_photo_keep_their_file_and_caption()
    {
        var document = Translated(
            Message(
                """
                "caption":"справка","document":{"file_id":"D1","file_unique_id":"u","file_name":"a.pdf","mime_type":"application/pdf"}
                """
            )
        );
        var photo = Translated(
            Message(
                """
                "photo":[{"file_id":"S","file_unique_id":"s","width":1,"height":1},{"file_id":"L","file_unique_id":"l","width":9,"height":9}]
                """
            )
        );

        Assert.Equal("справка", document.Text);
        Assert.Equal(new Attachment("application/pdf", "telegram:D1", "a.pdf"), Assert.Single(document.Attachments!));
        Assert.Equal(new Attachment("image/jpeg", "telegram:L", "photo.jpg"), Assert.Single(photo.Attachments!));
    }

    [Theory]
    [InlineData(
        "sticker",
        """{"file_id":"F","file_unique_id":"u","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}"""
    )]
    [InlineData("voice", """{"file_id":"F","file_unique_id":"u","duration":3}""")]
    [InlineData("location", """{"latitude":55.7,"longitude":37.6}""")]
    [InlineData("dice", """{"emoji":"🎲","value":3}""")]
    public void What_is_neither_words_nor_a_file_is_named(string kind, string json)
    {
        var activity = Translated(Message($"\"{kind}\":{json}"));

        Assert.Equal($"application/vnd.telegram.{kind}", Assert.Single(activity.Attachments!).ContentType);
    }

    [Fact]
    public void A_forwarded_command_is_no_command()
    {
        var activity = Translated(
            Message(
                $$"""
                "text":"/start abc","forward_origin":{"type":"user","date":1,"sender_user":{{Mama}} }
                """
            )
        );

        Assert.Equal("start abc", activity.Text);
        Assert.True(activity.ChannelData?.GetProperty("forwarded").GetBoolean());
    }

    [Fact]
    public void A_correction_names_the_message_it_corrects()
    {
        var activity = Translated(
            $$"""
            {"update_id":1001,"edited_message":{"message_id":5,"date":1795420000,"edit_date":1795420060,
            "from":{{Mama}},"chat":{{Private}},"text":"на среду"} }
            """
        );

        Assert.Equal(ActivityTypes.MessageUpdate, activity.Type);
        Assert.Equal("5", activity.Id);
        Assert.Equal("на среду", activity.Text);
    }

    [Fact]
    public void A_topic_is_a_conversation_of_its_own()
    {
        var topic = Incoming(Message("\"text\":\"да\",\"message_thread_id\":9,\"is_topic_message\":true"));
        var reply = Incoming(Message("\"text\":\"да\",\"message_thread_id\":9"));

        Assert.Equal("7/9", topic.ConversationKey);
        Assert.Equal("7", reply.ConversationKey);
    }

    [Theory]
    [InlineData(
        """{"update_id":1,"poll":{"id":"1","question":"?","options":[],"total_voter_count":0,"is_closed":false,"is_anonymous":true,"type":"regular","allows_multiple_answers":false}}"""
    )]
    [InlineData("""{"update_id":1,"something_new":{"id":1}}""")]
    [InlineData("""{"update_id":1}""")]
    public void What_nobody_needs_is_left(string update) => Assert.Null(Translate(update));

    [Fact]
    public void A_notice_of_telegram_itself_and_another_bot_are_left()
    {
        Assert.Null(Translate(Message("\"new_chat_title\":\"7Б\"")));
        Assert.Null(
            Translate(
                Message("\"text\":\"я\"").Replace("\"is_bot\":false", "\"is_bot\":true", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void Words_are_bounded_whole_and_without_nul()
    {
        var update = new Update
        {
            Id = 1,
            Message = new Message
            {
                Id = 5,
                Date = DateTime.UnixEpoch,
                Chat = new Chat { Id = 7, Type = ChatType.Private },
                From = new User { Id = 7, FirstName = "М\ud83d" },
                Text = "a\0b\ud83d " + string.Concat(Enumerable.Repeat("😀", 60_000)),
            },
        };

        var activity = ActivityJson.Read(TelegramTranslator.Translate(update, UpdateJson.Bot)!.Activity);

        Assert.InRange(activity.Text!.Length, 99_000, 100_000);
        Assert.StartsWith("ab\ufffd 😀", activity.Text, StringComparison.Ordinal);
        Assert.EndsWith("😀", activity.Text, StringComparison.Ordinal);
        Assert.Equal("М\ufffd", activity.From?.Name);
    }
}
