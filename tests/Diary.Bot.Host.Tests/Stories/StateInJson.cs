using System.Text.Json.Nodes;
using Diary.Domain.Conversations;
using Diary.Testing.Doors;
using Diary.Testing.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Stories;

internal static class StateInJson
{
    /// <summary>Reads what the diary keeps of a conversation between two turns, and writes the same JSON in other letters.</summary>
    public static async Task RewriteStateAsync(this DiaryWorld world, IWire wire)
    {
        await using var db = world.Database.CreateDbContext();
        var conversation = await db.Conversations.SingleAsync(row =>
            row.Channel == wire.Channel && row.Key == wire.ConversationKey
        );
        Assert.NotNull(conversation.State);
        conversation.State = JsonNode.Parse(conversation.State)!.ToJsonString();
        await db.SaveChangesAsync();
    }
}
