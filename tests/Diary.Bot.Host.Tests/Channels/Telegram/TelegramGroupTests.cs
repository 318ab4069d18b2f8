using Diary.Dialogs.Schema;
using static Diary.Bot.Host.Channels.Telegram.UpdateJson;

namespace Diary.Bot.Host.Channels.Telegram;

public sealed class TelegramGroupTests
{
    [Theory]
    [InlineData("member", "kicked", "blocked")]
    [InlineData("kicked", "member", "unblocked")]
    public void Blocking_and_unblocking_are_told(string before, string after, string name)
    {
        var activity = Translated(Membership(Private, before, after));

        Assert.Equal(ActivityTypes.InstallationUpdate, activity.Type);
        Assert.Equal(name, activity.Name);
    }

    [Fact]
    public void Being_added_to_a_group_is_told_and_becoming_its_administrator_is_not()
    {
        Assert.Equal("added", Translated(Membership(Group, "left", "member")).Name);
        Assert.Null(Translate(Membership(Group, "member", "administrator")));
    }

    [Theory]
    [InlineData("/lessons@diary_bot завтра", "bot_command", 0, 18, "/lessons завтра")]
    [InlineData("@Diary_Bot, что завтра?", "mention", 0, 10, "что завтра?")]
    public void In_a_group_only_what_is_said_to_the_bot_is_heard(
        string text,
        string entity,
        int offset,
        int length,
        string heard
    )
    {
        var activity = Translated(
            Message(
                $$"""
                "text":"{{text}}","entities":[{"type":"{{entity}}","offset":{{offset}},"length":{{length}}}]
                """,
                Group
            )
        );

        Assert.Equal(heard, activity.Text);
        Assert.True(activity.Conversation?.IsGroup);
        Assert.Equal("-100", activity.Conversation?.Id);
    }

    [Theory]
    [InlineData(
        """
            "text":"просто разговор"
            """
    )]
    [InlineData(
        """
            "text":"/lessons@other_bot","entities":[{"type":"bot_command","offset":0,"length":18}]
            """
    )]
    [InlineData(
        """
            "sticker":{"file_id":"F","file_unique_id":"u","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}
            """
    )]
    public void In_a_group_the_rest_is_not_for_us(string content) => Assert.Null(Translate(Message(content, Group)));
}
