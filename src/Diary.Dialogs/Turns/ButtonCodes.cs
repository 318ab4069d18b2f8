using System.Text.Json;
using Diary.Dialogs.Schema;

namespace Diary.Dialogs.Turns;

/// <summary>
/// What a button carries back: <c>dialog:arguments</c> opens a dialog, <c>@frame:choice</c> answers an open one.
/// At most 64 bytes, which is Telegram's limit.
/// </summary>
public static class ButtonCodes
{
    public const int MaxBytes = 64;
    private const char Answer = '@';
    private const char Separator = ':';

    public static string ForDialog(string dialogId, string arguments) => $"{dialogId}{Separator}{arguments}";

    public static string ForAnswer(string frameId, string choice) => $"{Answer}{frameId}{Separator}{choice}";

    public static string? Read(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The dialog and its arguments, when the code opens a dialog.</summary>
    public static (string Dialog, string Arguments)? ReadDialog(string code) =>
        code.StartsWith(Answer) ? null : Split(code);

    /// <summary>The frame and the choice, when the code answers a question.</summary>
    public static (string Frame, string Choice)? ReadAnswer(string code) =>
        code.StartsWith(Answer) ? Split(code[1..]) : null;

    private static (string, string)? Split(string code)
    {
        var at = code.IndexOf(Separator, StringComparison.Ordinal);
        return at > 0 ? (code[..at], code[(at + 1)..]) : null;
    }
}
