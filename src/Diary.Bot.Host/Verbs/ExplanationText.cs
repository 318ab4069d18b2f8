using System.Globalization;
using System.Text;
using System.Text.Json;
using Diary.Dialogs.Understanding;

namespace Diary.Bot.Host.Verbs;

/// <summary>Why a message is read as it is, for the person who mends it.</summary>
internal static class ExplanationText
{
    public static string Of(JsonElement? id, UtteranceReader reader, Utterance utterance)
    {
        var why = reader.Explain(utterance);
        var text = new StringBuilder();
        text.AppendLine(MeaningJson.Line(id, reader, utterance));
        foreach (var token in why.Tokens)
        {
            var read = token.Read == token.Written ? "" : $" read as {token.Read}";
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {token.Written}{read}{(token.Recogniser is { } tag ? $" {tag}" : "")}"
            );
        }
        foreach (var (intent, reasons) in why.Intents)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {intent.ToName()}");
            foreach (var reason in reasons)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    {reason.Weight, 6:F2}  {reason.Feature}");
            }
        }
        return text.ToString();
    }
}
