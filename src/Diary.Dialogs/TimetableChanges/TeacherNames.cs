using Diary.Dialogs.Understanding.Words;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.TimetableChanges;

/// <summary>Whom words mean: «ведёт Петрова», «поставь Белоусову».</summary>
internal static class TeacherNames
{
    private const int LongestEnding = 3;
    private const int ShortestStem = 3;

    /// <summary>Those whose family name stands among the words in any case; exactly as it is goes before nearly so.</summary>
    public static IReadOnlyList<TeacherOption> Among(IReadOnlyList<string> words, IReadOnlyList<TeacherOption> teachers)
    {
        var exact = teachers.Where(teacher => words.Contains(Tokenizer.Fold(teacher.Name.FamilyName))).ToList();
        return exact.Count > 0
            ? exact
            :
            [
                .. teachers.Where(teacher =>
                    words.Any(word => IsFormOf(word, Tokenizer.Fold(teacher.Name.FamilyName)))
                ),
            ];
    }

    private static bool IsFormOf(string word, string name)
    {
        var stem = Math.Max(ShortestStem, name.Length - 2);
        return name.Length >= stem
            && word.Length >= stem
            && Math.Abs(word.Length - name.Length) <= LongestEnding
            && word.StartsWith(name[..stem], StringComparison.Ordinal);
    }
}
