using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Files;
using Diary.TelegramSimulator.Messages;
using Diary.TelegramSimulator.Profile;
using Diary.TelegramSimulator.Topics;
using Diary.TelegramSimulator.Updates;
using Diary.TelegramSimulator.Users;
using Diary.TelegramSimulator.Webhooks;

namespace Diary.TelegramSimulator;

/// <summary>The methods the simulator plays.</summary>
internal static class MethodList
{
    public static MethodTable Of(
        ChatBook chats,
        UserWires wires,
        ProfileMethods profile,
        LongPolling polling,
        WebhookDelivery webhook
    )
    {
        var table = new MethodTable();
        var send = new SendMethods(chats);
        var edit = new EditMethods(chats);
        table.Add("getUpdates", polling.GetUpdatesAsync);
        table.Add("getMe", profile.GetMe, chats.Gate);
        table.Add("setMyCommands", profile.SetCommands, chats.Gate);
        table.Add("getMyCommands", profile.GetCommands, chats.Gate);
        table.Add("deleteMyCommands", profile.DeleteCommands, chats.Gate);
        table.Add("getChat", profile.GetChat, chats.Gate);
        table.Add("sendChatAction", profile.SendChatAction, chats.Gate);
        table.Add("sendMessage", send.SendMessage, chats.Gate);
        table.Add("sendRichMessage", send.SendRichMessage, chats.Gate);
        table.Add("copyMessage", send.CopyMessage, chats.Gate);
        table.Add("forwardMessage", send.ForwardMessage, chats.Gate);
        table.Add("editMessageText", edit.EditText, chats.Gate);
        table.Add("editMessageCaption", edit.EditCaption, chats.Gate);
        table.Add("editMessageReplyMarkup", edit.EditMarkup, chats.Gate);
        table.Add("deleteMessage", edit.Delete, chats.Gate);
        table.Add("deleteMessages", edit.DeleteMany, chats.Gate);
        table.Add("answerCallbackQuery", wires.Callbacks.Answer, chats.Gate);
        AddTopics(table, new TopicMethods(chats), chats.Gate);
        var files = new FileMethods(chats, send, wires.Files);
        table.Add("sendDocument", files.SendDocument, chats.Gate);
        table.Add("sendPhoto", files.SendPhoto, chats.Gate);
        table.Add("getFile", wires.Files.GetFile, chats.Gate);
        table.Add("setWebhook", call => SetWebhook(call, webhook, polling), chats.Gate);
        table.Add("deleteWebhook", webhook.Delete, chats.Gate);
        table.Add("getWebhookInfo", _ => webhook.Info(), chats.Gate);
        foreach (var quiet in QuietMethods.Names)
        {
            table.Add(quiet, _ => true, chats.Gate);
        }
        return table;
    }

    private static void AddTopics(MethodTable table, TopicMethods topics, Lock gate)
    {
        table.Add("createForumTopic", topics.Create, gate);
        table.Add("editForumTopic", topics.Edit, gate);
        table.Add("closeForumTopic", topics.CloseOrReopen, gate);
        table.Add("reopenForumTopic", topics.CloseOrReopen, gate);
        table.Add("deleteForumTopic", topics.Delete, gate);
    }

    private static JsonNode SetWebhook(BotCall call, WebhookDelivery webhook, LongPolling polling)
    {
        var answer = webhook.Set(call);
        polling.Terminate();
        return answer;
    }
}
