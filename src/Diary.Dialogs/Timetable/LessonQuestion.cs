using System.Globalization;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;

namespace Diary.Dialogs.Timetable;

/// <summary>What is asked about the lessons of a day; a letter of it fits into a button.</summary>
/// <param name="Number">Which lesson, for <see cref="LessonQuestionKind.Number"/>.</param>
public sealed record LessonQuestion(LessonQuestionKind Kind, int? Number = null)
{
    private const string WhichTerm = "which-term";
    private const int MostWordsOfQuestion = 5;

    public static readonly LessonQuestion Day = new(LessonQuestionKind.Day);

    private static readonly PhraseLexicon Words = PhraseLexicon.Of("lesson-questions.txt");

    private static readonly Dictionary<LessonQuestionKind, char> Letters = new()
    {
        [LessonQuestionKind.WithTeachers] = 't',
        [LessonQuestionKind.Start] = 's',
        [LessonQuestionKind.End] = 'e',
        [LessonQuestionKind.Now] = 'o',
        [LessonQuestionKind.Number] = 'n',
        [LessonQuestionKind.Last] = 'l',
        [LessonQuestionKind.Windows] = 'w',
        [LessonQuestionKind.Count] = 'c',
        [LessonQuestionKind.Room] = 'r',
        [LessonQuestionKind.Teacher] = 'k',
        [LessonQuestionKind.Presence] = 'p',
        [LessonQuestionKind.Next] = 'x',
        [LessonQuestionKind.SchoolDay] = 'y',
    };

    /// <summary>Another dialog's name where the words ask for what it answers.</summary>
    public static string? DialogFor(string text) =>
        Words.Read(text) switch
        {
            "history" => DiaryDialogNames.TimetableHistory,
            "changes" or "own-substitutions" => DiaryDialogNames.Changes,
            "bells" => DiaryDialogNames.Bells,
            "vacation" or "term" or WhichTerm => DiaryDialogNames.SchoolYear,
            _ => null,
        };

    /// <summary>A short question of that kind that sounds like something else.</summary>
    public static bool IsHeardIn(TurnContext turn) =>
        turn.Meaning switch
        {
            { Intent: Intent.Faq, Entities.Mark: null }
            or { Intent: Intent.None or Intent.ScheduleShow, Certainty: not Certainty.Sure } => turn.Text.Count(
                char.IsWhiteSpace
            ) < MostWordsOfQuestion
                && DialogFor(turn.Text) is not null,
            { Intent: Intent.GradesFinal } => Words.Read(turn.Text) is WhichTerm,
            _ => false,
        };

    public static LessonQuestion InWords(TurnContext turn)
    {
        var entities = turn.Meaning.Entities;
        var (hasSubject, hasDate) = (entities.Subject is not null, entities.Date is not null);
        var kinds = Words.All(turn.Text).Select(word => KindOf(word, hasSubject, hasDate));
        var kind = kinds.FirstOrDefault(kind => kind is not null) ?? LessonQuestionKind.Day;
        return entities.Lesson is { } number && !hasSubject && kind is not LessonQuestionKind.Start
            ? new LessonQuestion(LessonQuestionKind.Number, number)
            : new LessonQuestion(kind);
    }

    public string? Encode() =>
        Kind is LessonQuestionKind.Day ? null : Letters[Kind] + Number?.ToString(CultureInfo.InvariantCulture);

    public static LessonQuestion Decode(string? detail)
    {
        var known = Letters.FirstOrDefault(letter => detail?.StartsWith(letter.Value) is true);
        var number = int.TryParse(
            detail.AsSpan(Math.Min(1, detail?.Length ?? 0)),
            CultureInfo.InvariantCulture,
            out var n
        );
        return new LessonQuestion(known.Key, number ? n : null);
    }

    /// <returns>Null where the words need something that was not named.</returns>
    private static LessonQuestionKind? KindOf(string word, bool hasSubject, bool hasDate) =>
        word switch
        {
            "start" => LessonQuestionKind.Start,
            "end" => LessonQuestionKind.End,
            "now" or "coming" => LessonQuestionKind.Now,
            "last" => LessonQuestionKind.Last,
            "windows" => LessonQuestionKind.Windows,
            "count" => LessonQuestionKind.Count,
            "room" when hasSubject => LessonQuestionKind.Room,
            "teacher" when hasSubject => LessonQuestionKind.Teacher,
            "presence" when hasSubject => LessonQuestionKind.Presence,
            "next" when hasSubject => hasDate ? LessonQuestionKind.Presence : LessonQuestionKind.Next,
            "school-day" => LessonQuestionKind.SchoolDay,
            "teachers" => LessonQuestionKind.WithTeachers,
            _ => null,
        };
}

public enum LessonQuestionKind
{
    /// <summary>All of them.</summary>
    Day,

    /// <summary>All of them, with who gives each.</summary>
    WithTeachers,

    /// <summary>«К какому уроку?»</summary>
    Start,

    /// <summary>«До скольки?»</summary>
    End,

    /// <summary>«Что сейчас?», «какой следующий урок?»</summary>
    Now,

    /// <summary>«Третий урок какой?»</summary>
    Number,
    Last,

    /// <summary>A teacher's free lessons between others.</summary>
    Windows,

    /// <summary>«Сколько уроков?»</summary>
    Count,

    /// <summary>«Где физика?»</summary>
    Room,

    /// <summary>«Кто ведёт завтра физику?»</summary>
    Teacher,

    /// <summary>«Есть ли завтра физра?»</summary>
    Presence,

    /// <summary>«Когда следующая алгебра?»</summary>
    Next,

    /// <summary>«Учимся ли в субботу?»</summary>
    SchoolDay,
}
