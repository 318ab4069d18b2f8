using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Homework.Submissions;

/// <summary>What the buttons about handed-in work carry.</summary>
internal static class SubmissionCodes
{
    public const string Submit = DiaryDialogNames.Submit;
    public const string Review = "rv";
    public const string Return = "back";
    public const string Comments = "say";

    public const char Roster = 'm';
    public const char Next = 'n';
    public const char Show = 's';
    public const char Check = 'c';

    /// <summary>Hands in for this student.</summary>
    public static string SubmitFor(Guid homework, Guid student) => Pair(Submit, homework, student);

    /// <summary>What is said about this student's work.</summary>
    public static string CommentsOf(Guid homework, Guid student) => Pair(Comments, homework, student);

    public static string RosterOf(Guid homework) => One(Review, homework, Roster);

    public static string NextOf(Guid homework) => One(Review, homework, Next);

    public static string ShowOf(Guid submission) => One(Review, submission, Show);

    public static string CheckOf(Guid submission) => One(Review, submission, Check);

    public static string MarkOf(Guid submission, int mark) => One(Review, submission, (char)('0' + mark));

    public static string ReturnOf(Guid submission) => ButtonCodes.ForDialog(Return, ShortId.Of(submission));

    /// <returns>Null when it is none of ours.</returns>
    public static (Guid First, Guid Second)? ReadPair(string? arguments) =>
        arguments is { Length: 2 * ShortId.Length }
        && ShortId.Read(arguments.AsSpan(0, ShortId.Length)) is { } first
        && ShortId.Read(arguments.AsSpan(ShortId.Length)) is { } second
            ? (first, second)
            : null;

    private static string Pair(string dialog, Guid first, Guid second) =>
        ButtonCodes.ForDialog(dialog, ShortId.Of(first) + ShortId.Of(second));

    private static string One(string dialog, Guid id, char act) => ButtonCodes.ForDialog(dialog, ShortId.Of(id) + act);
}
