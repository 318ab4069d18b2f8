using Diary.Dialogs.Rendering;
using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.People;
using Telegram.Bot.Exceptions;

namespace Diary.Bot.Host.Channels.Telegram;

/// <summary>Gives a chat the menu of commands of whoever talks there now.</summary>
internal sealed partial class TelegramMenus(
    TelegramCommands commands,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<TelegramMenus> logger
)
{
    /// <summary>A menu that cannot be renewed stays as it was: every command works without it.</summary>
    public async Task RenewAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var viewers = scope.ServiceProvider.GetRequiredService<ViewerReader>();
        var viewer = await viewers.FindAsync(
            conversation.Channel,
            conversation.UserKey,
            clock.GetUtcNow(),
            cancellationToken
        );
        var chatId = TelegramAddress.Parse(conversation.Key).ChatId;
        try
        {
            await (
                viewer is null
                    ? commands.ClearAsync(chatId, cancellationToken)
                    : commands.ApplyAsync(chatId, RolesOf(viewer), Language.From(viewer.Language), cancellationToken)
            );
        }
        catch (RequestException fault)
        {
            LogKept(TelegramFaults.Describe(fault));
        }
    }

    /// <summary>As <c>commands.json</c> names them.</summary>
    private static List<string> RolesOf(Viewer viewer) =>
        [
            .. viewer
                .Posts.Select(post =>
                    post.Kind switch
                    {
                        StaffPostKind.Teacher => "teacher",
                        StaffPostKind.ClassTeacher => "classTeacher",
                        StaffPostKind.Administrator => "administrator",
                        StaffPostKind.DeputyHead => "deputyHead",
                        StaffPostKind.Operator => "operator",
                    }
                )
                .Concat(
                    viewer.Students.Select(student => student.Relation is StudentRelation.Self ? "student" : "guardian")
                )
                .Distinct(),
        ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "A chat keeps its old menu of commands: {Reason}")]
    private partial void LogKept(string reason);
}
