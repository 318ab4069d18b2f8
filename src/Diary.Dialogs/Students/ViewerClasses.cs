using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.School;

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

    /// <summary>The class of who is the class teacher of exactly one.</summary>
    public static ClassName? OwnClass(this Viewer viewer) =>
        viewer.Posts.Where(post => post.Kind is StaffPostKind.ClassTeacher).ToList() is [var post]
            ? ClassName.Read(post.ClassTitle)
            : null;
}
