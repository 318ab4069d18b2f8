using System.Globalization;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.MarkEntry;

/// <summary>A work and a moment, for a button: what was written down then.</summary>
internal static class SheetCode
{
    private const char Separator = '.';

    /// <summary>The end of year 9999, in microseconds.</summary>
    private const long EndOfTime = 253_402_300_800_000_000;

    public static string Undo(Guid column, DateTimeOffset at)
    {
        var microseconds = (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var moment = microseconds.ToString("x", CultureInfo.InvariantCulture);
        return ButtonCodes.ForDialog(DiaryDialogNames.UndoMarks, CompactId.Encode(column) + Separator + moment);
    }

    public static string Publish(Guid column) =>
        ButtonCodes.ForDialog(DiaryDialogNames.PublishMarks, CompactId.Encode(column));

    public static (Guid Column, DateTimeOffset At)? ReadUndo(string? arguments) =>
        arguments?.Split(Separator) is [var id, var moment]
        && CompactId.Decode(id) is { } column
        && long.TryParse(moment, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var microseconds)
        && microseconds is >= 0 and < EndOfTime
            ? (column, DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond))
            : null;
}
