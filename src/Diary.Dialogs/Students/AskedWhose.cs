using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>Whose diary the words ask for: resolved for every message anew, nothing is remembered.</summary>
/// <param name="Unknown">Names that are nobody's among those whom the person may ask for.</param>
public sealed record AskedWhose(Whose Whose, IReadOnlyList<string> Unknown)
{
    public static AskedWhose Of(TurnContext turn)
    {
        var entities = turn.Meaning.Entities;
        var viewer = turn.Viewer!;
        if (entities.Children is [_, ..] names)
        {
            var found = names.SelectMany(name => Named(viewer, name)).DistinctBy(student => student.StudentId).ToList();
            var unknown = names.Where(name => !Named(viewer, name).Any()).ToList();
            return new AskedWhose(found is [var only] ? new Whose.Student(only.StudentId) : new Whose.Own(), unknown);
        }

        return new AskedWhose(OfClass(viewer, ClassName.Read(entities.Class)), []);
    }

    /// <summary>Who names a class with a child of theirs in it means the child; everybody else means the class.</summary>
    private static Whose OfClass(Viewer viewer, ClassName? name)
    {
        if (name is null)
        {
            return new Whose.Own();
        }

        var inClass = viewer.Students.Where(student => ClassName.Read(student.ClassTitle) == name).ToList();
        return inClass switch
        {
            [var only] => new Whose.Student(only.StudentId),
            [_, ..] => new Whose.Own(),
            [] => new Whose.OfClass(name),
        };
    }

    private static IEnumerable<VisibleStudent> Named(Viewer viewer, string name) =>
        viewer.Students.Where(student => GivenNames.AreOne(student.GivenName, name));
}
