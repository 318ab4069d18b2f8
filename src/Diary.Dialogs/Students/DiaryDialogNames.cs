namespace Diary.Dialogs.Students;

/// <summary>The dialogs about days of a diary by name, so that one can offer another without knowing it.</summary>
internal static class DiaryDialogNames
{
    public const string Homework = "homework";
    public const string Lessons = "lessons";
    public const string Submit = "submit";
    public const string Changes = "changes";
    public const string ChangeLesson = "change";
    public const string TimetableHistory = "history";
    public const string Bells = "bells";
    public const string SchoolYear = "year";
    public const string Tests = "tests";
    public const string Teachers = "teachers";
}
