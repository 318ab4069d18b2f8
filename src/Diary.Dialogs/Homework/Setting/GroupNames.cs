using Diary.Domain.Homework.Setting;

namespace Diary.Dialogs.Homework.Setting;

/// <summary>Which members of a group are meant by surnames in any case: «Иванову и Петровой».</summary>
internal static class GroupNames
{
    private const int ShortestStem = 3;
    private const int LongestEnding = 3;
    private static readonly char[] Between = [',', ';', '\n', '.', ' '];

    /// <returns>Who is meant, and the words that are nobody's.</returns>
    public static (IReadOnlyList<GroupMember> Found, IReadOnlyList<string> Unknown) Find(
        IReadOnlyList<GroupMember> members,
        IEnumerable<string> words
    )
    {
        var names = words
            .SelectMany(text => text.Split(Between, StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= ShortestStem && !HomeworkWords.IsLeading(word))
            .ToList();
        var matches = names.ToDictionary(name => name, name => Matching(members, name), StringComparer.Ordinal);
        return (
            [.. matches.Values.SelectMany(found => found).Distinct()],
            [.. matches.Where(match => match.Value.Count == 0).Select(match => match.Key)]
        );
    }

    /// <summary>The surname as it stands; else those that begin alike; a given name beside a surname is no third person.</summary>
    private static List<GroupMember> Matching(IReadOnlyList<GroupMember> members, string name)
    {
        var said = Fold(name);
        var exact = members.Where(member => Fold(member.FamilyName) == said).ToList();
        return exact.Count > 0 ? exact : [.. members.Where(member => IsFormOf(said, Fold(member.FamilyName)))];
    }

    private static bool IsFormOf(string said, string name)
    {
        var alike = said.Zip(name).TakeWhile(letters => letters.First == letters.Second).Count();
        return alike >= ShortestStem
            && said.Length - alike <= LongestEnding
            && name.Length - alike <= LongestEnding - 1;
    }

    private static string Fold(string name) => name.ToLowerInvariant().Replace('\u0451', '\u0435');
}
