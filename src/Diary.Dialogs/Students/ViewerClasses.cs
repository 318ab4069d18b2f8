using Diary.Domain.Access;

namespace Diary.Dialogs.Students;

internal static class ViewerClasses
{
    /// <summary>The classes that a member of staff works with, in their usual order.</summary>
    public static IReadOnlyList<string> ClassTitles(this Viewer viewer) =>
        [
            .. viewer
                .TeachingGroups.Select(group => group.ClassTitle)
                .OfType<string>()
                .Distinct()
                .OrderBy(title => title.Length)
                .ThenBy(title => title, StringComparer.Ordinal),
        ];
}
