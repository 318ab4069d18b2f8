namespace Diary.Domain.People;

/// <summary>A person's name as schools write it.</summary>
public sealed record PersonName(string FamilyName, string GivenName, string? Patronymic)
{
    /// <summary>«Иванова А. П.»</summary>
    public string WithInitials =>
        Patronymic is { Length: > 0 } patronymic
            ? $"{FamilyName} {GivenName[0]}. {patronymic[0]}."
            : $"{FamilyName} {GivenName[0]}.";
}
