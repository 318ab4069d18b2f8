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
    public const string Marks = "marks";
    public const string Averages = "avg";
    public const string Goal = "goal";
    public const string TermGrades = "final";
    public const string PutMarks = "put";
    public const string UndoMarks = "unput";
    public const string PublishMarks = "publish";
    public const string PickMark = "pick";
    public const string MarkCard = "mark";
    public const string CorrectMark = "fixmark";
    public const string WithdrawMark = "dropmark";
    public const string FixGrades = "fixgrades";
    public const string AskCorrection = "ask";
    public const string Requests = "requests";
    public const string Request = "request";
    public const string Waiting = "waiting";
    public const string AnswerRequest = "answer";
    public const string Attendance = "attendance";
    public const string Journal = "journal";
    public const string Progress = "progress";
    public const string Report = "report";
}
