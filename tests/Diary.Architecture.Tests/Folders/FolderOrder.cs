namespace Diary.Architecture.Folders;

/// <summary>Which folder of a project may use which others of the same project.</summary>
internal sealed record FolderOrder(string Project, IReadOnlyDictionary<string, string[]> MayUse)
{
    private const string TheRoot = "";
    private static readonly string[] People = ["Outcomes", "Database", "School"];
    private static readonly string[] Access = [.. People, "People"];
    private static readonly string[] Timetable = [.. Access, "Access"];
    private static readonly string[] Journal = [.. Timetable, "Alerts", "Timetable"];

    private static readonly string[] Turns = ["Understanding", "Schema", "Rendering"];
    private static readonly string[] Engine = [.. Turns, "Turns"];
    private static readonly string[] Students = [.. Engine, "Engine"];
    private static readonly string[] Feature = [.. Students, "Students"];

    public static readonly FolderOrder Domain = new(
        "Diary.Domain",
        new Dictionary<string, string[]>
        {
            ["Outcomes"] = [],
            ["Database"] = [],
            ["School"] = ["Outcomes", "Database"],
            ["People"] = People,
            ["Access"] = Access,
            ["StaffConsole"] = Timetable,
            ["Files"] = Timetable,
            ["Norms"] = [],
            ["Conversations"] = Timetable,
            ["Alerts"] = Timetable,
            ["Timetable"] = [.. Timetable, "Alerts"],
            ["Journal"] = [.. Journal, "Homework", "Grading", "Marks", "Attendance"],
            ["PlannedWorks"] = Journal,
            ["Homework"] = [.. Journal, "Files", "Norms", "PlannedWorks"],
            ["Attendance"] = Journal,
            ["Announcements"] = [.. Timetable, "Alerts", "Conversations"],
            ["Teachers"] = Journal,
            ["Grading"] = Timetable,
            ["Marks"] = [.. Journal, "Attendance", "Grading"],
            ["TermGrades"] = [.. Journal, "Grading", "Marks"],
            ["Corrections"] = [.. Journal, "Attendance", "Grading", "Marks"],
            ["TimetableVersions"] = [.. Journal, "Homework", "Marks", "Attendance", "PlannedWorks"],
            ["Demo"] =
            [
                .. Journal,
                "Files",
                "Homework",
                "Marks",
                "Attendance",
                "Grading",
                "TermGrades",
                "Corrections",
                "PlannedWorks",
                "Announcements",
                "Conversations",
            ],
        }
    );

    public static readonly FolderOrder Dialogs = new(
        "Diary.Dialogs",
        new Dictionary<string, string[]>
        {
            ["Rendering"] = [],
            ["Charts"] = [],
            ["Understanding"] = [],
            ["Schema"] = ["Understanding"],
            ["Turns"] = Turns,
            ["Engine"] = Engine,
            ["Students"] = Students,
            ["Files"] = Feature,
            ["Homework"] = [.. Feature, "Files"],
            ["Timetable"] = Feature,
            ["SchoolYear"] = Feature,
            ["PlannedWorks"] = Feature,
            ["Teachers"] = Feature,
            ["TimetableChanges"] = [.. Feature, "Timetable"],
            ["Marks"] = Feature,
            ["Announcements"] = Feature,
            ["Attendance"] = Feature,
            ["Notices"] = [.. Feature, "Attendance"],
            ["Journal"] = Feature,
            ["Progress"] = [.. Feature, "Charts"],
            ["Averages"] = Feature,
            ["Reports"] = [.. Feature, "Charts", "Files"],
            ["MarkEntry"] = Feature,
            ["TermGrades"] = [.. Feature, "MarkEntry"],
            ["MarkCards"] = [.. Feature, "MarkEntry"],
            ["Corrections"] = [.. Feature, "MarkEntry", "MarkCards"],
            ["Devices"] = Feature,
            ["StaffConsole"] = Feature,
            ["Languages"] = Feature,
            ["SmallTalk"] = Feature,
            ["Failures"] = Feature,
            ["Demo"] = Feature,
            ["Linking"] = [.. Feature, "Demo"],
            ["Help"] = [.. Feature, "Linking"],
            ["Commands"] =
            [
                .. Feature,
                "Announcements",
                "Files",
                "Homework",
                "Timetable",
                "Marks",
                "Attendance",
                "Notices",
                "Journal",
                "Progress",
                "SchoolYear",
                "PlannedWorks",
                "Teachers",
                "Averages",
                "TermGrades",
                "MarkEntry",
                "Devices",
                "StaffConsole",
                "Linking",
            ],
        }
    );

    public static readonly FolderOrder Host = new(
        "Diary.Bot.Host",
        new Dictionary<string, string[]>
        {
            ["Files"] = [],
            ["Channels"] = [],
            ["Delivery"] = ["Channels"],
            ["WebApp"] = ["Channels"],
            ["StaffConsole"] = ["WebApp"],
            ["Startup"] = ["Files", "Channels", "Delivery", "WebApp", "StaffConsole"],
            ["Verbs"] = ["Files", "Channels", "Delivery", "Startup"],
        }
    );

    /// <summary>Doors do not know each other: what they share stands beside them, and the contract of a door above.</summary>
    public static readonly FolderOrder Channels = new(
        "Diary.Bot.Host.Channels",
        new Dictionary<string, string[]>
        {
            ["Attachments"] = [],
            ["Telegram"] = [TheRoot, "Attachments"],
            ["DirectLine"] = [TheRoot, "Attachments"],
        }
    );

    public override string ToString() => Project;
}
