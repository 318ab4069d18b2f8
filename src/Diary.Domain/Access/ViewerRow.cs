using Diary.Domain.Database;
using Diary.Domain.People;

namespace Diary.Domain.Access;

/// <summary>A line of <see cref="ViewerQuery"/>: one of four kinds, each with columns of its own.</summary>
internal sealed record ViewerRow
{
    public const string Person = "person";
    public const string Student = "student";
    public const string Post = "post";
    public const string Teaching = "teaching";

    public required string RowKind { get; init; }

    public required Guid AccountId { get; init; }

    public required string Language { get; init; }

    /// <summary>Whom the line is about; null for an account that stands for nobody.</summary>
    public Guid? PersonId { get; init; }

    public Guid? SchoolId { get; init; }

    public string? TimeZone { get; init; }

    public string? GivenName { get; init; }

    public string? Patronymic { get; init; }

    public string? FamilyName { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>Null for the student as such.</summary>
    public GuardianshipAccess? Access { get; init; }

    public StudentScopes? Scopes { get; init; }

    /// <summary>Of the guardianship, the post or the teaching assignment.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public StaffPostKind? PostKind { get; init; }

    public Guid? ClassId { get; init; }

    public int? Grade { get; init; }

    public string? Letter { get; init; }

    public DateOnly? EnrolledFrom { get; init; }

    public DateOnly? EnrolledTo { get; init; }

    public Guid? GroupId { get; init; }

    public string? GroupTitle { get; init; }

    public Guid? SubjectId { get; init; }

    public static ViewerRow Read(SqlRow row) =>
        new()
        {
            RowKind = row.Text("row_kind"),
            AccountId = row.Id("account_id"),
            Language = row.Text("language"),
            PersonId = row.IdOrNull("person_id"),
            SchoolId = row.IdOrNull("school_id"),
            TimeZone = row.TextOrNull("time_zone"),
            GivenName = row.TextOrNull("given_name"),
            Patronymic = row.TextOrNull("patronymic"),
            FamilyName = row.TextOrNull("family_name"),
            BirthDate = row.DayOrNull("birth_date"),
            Access = row.NamedOrNull<GuardianshipAccess>("access"),
            Scopes = (StudentScopes?)row.NumberOrNull("scopes"),
            ValidFrom = row.DayOrNull("valid_from"),
            ValidTo = row.DayOrNull("valid_to"),
            PostKind = row.NamedOrNull<StaffPostKind>("post_kind"),
            ClassId = row.IdOrNull("class_id"),
            Grade = row.NumberOrNull("grade"),
            Letter = row.TextOrNull("letter"),
            EnrolledFrom = row.DayOrNull("enrolled_from"),
            EnrolledTo = row.DayOrNull("enrolled_to"),
            GroupId = row.IdOrNull("group_id"),
            GroupTitle = row.TextOrNull("group_title"),
            SubjectId = row.IdOrNull("subject_id"),
        };

    public bool IsValidOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || ValidTo >= date);
}
