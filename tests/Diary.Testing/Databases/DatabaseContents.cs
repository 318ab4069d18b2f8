namespace Diary.Testing.Databases;

public enum DatabaseContents
{
    /// <summary>The schema alone.</summary>
    Nothing,

    /// <summary>The demonstration school around <see cref="TestDay"/>.</summary>
    DemonstrationSchool,
}
