namespace Diary.Dialogs.Students;

/// <summary>The dialogs about days of a diary by name, so that one can offer another without knowing it.</summary>
internal static class DiaryDialogNames
{
    public const string Homework = "homework";
    public const string Lessons = "lessons";
    public const string Submit = "submit";
}
