using Diary.Domain.People;

namespace Diary.Domain.Demo;

/// <summary>Parents and their children. The father gives the patronymic even where the school does not know him.</summary>
/// <param name="FamilyName">In the masculine.</param>
internal sealed record DemoFamily(string FamilyName, string Father, IReadOnlyList<Person> Guardians)
{
    /// <summary>The classes that the children are in.</summary>
    public List<string> Seats { get; } = [];
}
