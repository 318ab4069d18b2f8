using System.Globalization;

namespace Diary.Dialogs.Attendance;

internal static class LessonNumbers
{
    /// <summary>«1–3, 5»</summary>
    public static string Join(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (runs is [.., var open] && open.Last == number - 1)
            {
                runs[^1] = (open.First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(", ", runs.Select(Text));
    }

    private static string Text((int First, int Last) run) =>
        run.First == run.Last
            ? run.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{run.First}–{run.Last}");
}
