namespace Diary.Domain.Attendance;

/// <summary>The letters of a usual journal.</summary>
internal static class Letters
{
    public static readonly AttendanceLetter Absent = Of("Н", AttendanceCategory.AbsentUnexcused);
    public static readonly AttendanceLetter Ill = Of("Б", AttendanceCategory.Ill);
    public static readonly AttendanceLetter Valid = Of("УП", AttendanceCategory.Valid);
    public static readonly AttendanceLetter Late = Of("О", AttendanceCategory.Late);
    public static readonly AttendanceLetter Distance = Of("Д", AttendanceCategory.Distance);

    public static readonly AttendanceLetter[] All = [Absent, Ill, Valid, Late, Distance];

    private static AttendanceLetter Of(string code, AttendanceCategory category) =>
        new(
            code,
            code,
            category,
            category is AttendanceCategory.AbsentUnexcused or AttendanceCategory.Ill or AttendanceCategory.Valid,
            false
        );
}
