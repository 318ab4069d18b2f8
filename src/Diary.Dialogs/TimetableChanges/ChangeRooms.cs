using Diary.Dialogs.Students;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>Which room words mean: «в 331 кабинете», "room 12a".</summary>
internal static class ChangeRooms
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Of("change-words.txt");

    /// <returns>Null when the words name none of the rooms.</returns>
    public static RoomOption? Among(IReadOnlyList<string> words, IReadOnlyList<RoomOption> rooms)
    {
        var at = words.ToList().FindIndex(word => Words.Says("room", word));
        IEnumerable<string> near = at < 0 ? words : words.Skip(Math.Max(0, at - 2)).Take(4);
        var spoken = near.ToList();
        var joined = spoken.Zip(spoken.Skip(1), (one, other) => one + other);
        return joined
            .Concat(spoken)
            .Select(word =>
                rooms.FirstOrDefault(room => string.Equals(room.Number, word, StringComparison.OrdinalIgnoreCase))
            )
            .FirstOrDefault(room => room is not null);
    }
}
