using Diary.Dialogs.Announcements;
using Diary.Dialogs.Attendance;
using Diary.Dialogs.Averages;
using Diary.Dialogs.Devices;
using Diary.Dialogs.Files;
using Diary.Dialogs.Homework;
using Diary.Dialogs.Homework.Keeping;
using Diary.Dialogs.Homework.Setting;
using Diary.Dialogs.Homework.Submissions;
using Diary.Dialogs.Journal;
using Diary.Dialogs.Linking;
using Diary.Dialogs.MarkEntry;
using Diary.Dialogs.Marks;
using Diary.Dialogs.Notices;
using Diary.Dialogs.PlannedWorks;
using Diary.Dialogs.Progress;
using Diary.Dialogs.SchoolYear;
using Diary.Dialogs.StaffConsole;
using Diary.Dialogs.Teachers;
using Diary.Dialogs.TermGrades;
using Diary.Dialogs.Timetable;
using Diary.Dialogs.Turns;

namespace Diary.Dialogs.Commands;

/// <summary>A message that begins with a slash: «/start», «/homework», «/устройства».</summary>
/// <param name="Dialog">Which dialog it opens, for <see cref="CommandKind.Dialog"/>.</param>
/// <param name="Argument">What follows the command's name.</param>
public sealed record Command(CommandKind Kind, string Dialog, string Argument)
{
    /// <summary>Null when the message is no command, or a forwarded one: those are somebody else's words.</summary>
    public static Command? Read(TurnContext turn)
    {
        if (!turn.Text.StartsWith('/') || turn.IsForwarded)
        {
            return null;
        }

        var parts = turn.Text[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var argument = parts is [_, var rest] ? rest.Trim() : "";
        return parts is [var name, ..] ? Find(name.Split('@')[0].ToLowerInvariant(), argument) : null;
    }

    private static Command? Find(string name, string argument) =>
        name switch
        {
            "start" or "старт" => new(CommandKind.Start, "", argument),
            "help" or "помощь" or "menu" or "меню" => new(CommandKind.Help, "", argument),
            "cancel" or "отмена" => new(CommandKind.Cancel, "", argument),
            "language" or "язык" => new(CommandKind.Language, "", argument),
            "homework" or "дз" => new(CommandKind.Dialog, HomeworkDialog.Name, argument),
            "assign" or "задать" => new(CommandKind.Dialog, AssignDialog.Name, argument),
            "submit" or "сдать" => new(CommandKind.Dialog, SubmitDialog.Name, argument),
            "templates" or "шаблоны" => new(CommandKind.Dialog, TemplatesDialog.Name, argument),
            "lessons" or "уроки" => new(CommandKind.Dialog, TimetableDialog.Name, argument),
            "marks" or "оценки" => new(CommandKind.Dialog, MarksDialog.Name, argument),
            "announce" or "объявить" => new(CommandKind.Dialog, PostAnnouncementDialog.Name, argument),
            "news" or "объявления" => new(CommandKind.Dialog, AnnouncementsDialog.Name, argument),
            "attendance" or "пропуски" => new(CommandKind.Dialog, AttendanceDialog.Name, argument),
            "roll" or "перекличка" => new(CommandKind.Dialog, RollDialog.Name, argument),
            "absent" or "предупредить" => new(CommandKind.Dialog, NoticeDialog.Name, argument),
            "journal" or "журнал" => new(CommandKind.Dialog, JournalDialog.Name, argument),
            "progress" or "график" => new(CommandKind.Dialog, ProgressDialog.Name, argument),
            "files" or "файлы" => new(CommandKind.Dialog, FilesDialog.Name, argument),
            "tests" or "контрольные" => new(CommandKind.Dialog, PlannedWorksDialog.Name, argument),
            "changes" or "замены" => new(CommandKind.Dialog, ChangesDialog.Name, argument),
            "bells" or "звонки" => new(CommandKind.Dialog, BellsDialog.Name, argument),
            "teachers" or "учителя" => new(CommandKind.Dialog, TeachersDialog.Name, argument),
            "average" or "средний" => new(CommandKind.Dialog, AveragesDialog.Name, argument),
            "goal" or "цель" => new(CommandKind.Dialog, GoalDialog.Name, argument),
            "grades" or "итоги" => new(CommandKind.Dialog, TermGradesDialog.Name, argument),
            "mark" or "отметить" => new(CommandKind.Dialog, PutMarksDialog.Name, argument),
            "console" or "консоль" => new(CommandKind.Dialog, ConsoleDialog.Name, argument),
            "devices" or "устройства" => new(CommandKind.Dialog, DevicesDialog.Name, argument),
            "code" or "код" => new(CommandKind.Dialog, LinkDialog.Name, argument),
            _ => null,
        };
}

public enum CommandKind
{
    Start,
    Help,
    Cancel,
    Language,
    Dialog,
}
