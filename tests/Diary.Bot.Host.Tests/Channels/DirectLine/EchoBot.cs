using System.Net;
using Diary.Dialogs.Schema;
using Diary.Domain.Conversations;
using Diary.Domain.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Stands where the bot stands: takes what came into the inbox and answers through the channel's real sender.</summary>
internal sealed class EchoBot(
    ConversationBell bell,
    IDbContextFactory<DiaryDbContext> databases,
    IEnumerable<IChannelSender> senders,
    TimeProvider clock
) : BackgroundService
{
    public const string Silence = "помолчи";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var conversationId in bell.ListenAsync(stoppingToken))
        {
            await AnswerAsync(conversationId, stoppingToken);
        }
    }

    private async Task AnswerAsync(Guid conversationId, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var conversation = await db.Conversations.SingleAsync(c => c.Id == conversationId, cancellationToken);
        var entries = await db
            .InboxEntries.Where(e => e.ConversationId == conversationId && e.Status == InboxStatus.Pending)
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellationToken);
        var sender = senders.Single(s => s.Channel == conversation.Channel);
        foreach (var entry in entries)
        {
            entry.Status = InboxStatus.Done;
            await db.SaveChangesAsync(cancellationToken);
            if (AnswerTo(ActivityJson.Read(entry.Activity)) is { } markup)
            {
                await sender.ShowTypingAsync(conversation, cancellationToken);
                await sender.SendAsync(conversation, Outgoing(conversation, markup), cancellationToken);
            }
        }
    }

    private OutboxEntry Outgoing(Conversation conversation, string markup)
    {
        var now = clock.GetUtcNow();
        return new OutboxEntry
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = conversation.Id,
            CreatedAt = now,
            Ordinal = 0,
            Activity = ActivityJson.Write(
                new Activity
                {
                    Type = ActivityTypes.Message,
                    Text = markup,
                    TextFormat = TextFormats.Xml,
                }
            ),
        };
    }

    private static string? AnswerTo(Activity said) =>
        said switch
        {
            { Type: ActivityTypes.ConversationUpdate } => IsEnglish(said)
                ? SampleAnswers.Hello
                : SampleAnswers.Greeting,
            { Type: not ActivityTypes.Message } or { Text: Silence } => null,
            { Value: { } value } => $"<p>Нажато: {WebUtility.HtmlEncode(value.ToString())}</p>",
            { Attachments: [_, ..] files } =>
                $"<p>Получено: {WebUtility.HtmlEncode(string.Join(", ", files.Select(f => $"{f.Name} ({f.ContentType})")))}</p>",
            { Text: "что задали на завтра?" } => SampleAnswers.Homework,
            { Text: "what is the homework for tomorrow?" } => SampleAnswers.HomeworkInEnglish,
            { Text: var text } => $"<p>Вы сказали: {WebUtility.HtmlEncode(text)}</p>",
        };

    private static bool IsEnglish(Activity said) => said.Locale?.StartsWith("en", StringComparison.Ordinal) == true;
}
