using System.Globalization;
using System.Text.RegularExpressions;
using Diary.Dialogs.Students;
using Diary.Domain.Attendance;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Attendance;

/// <summary>«Нет Петрова и Сидоровой, Козлов опоздал на 10 минут»: who, and with which letter.</summary>
internal static partial class RollWords
{
    private static readonly PhraseLexicon Lexicon = PhraseLexicon.Of("roll-actions.txt");

    /// <summary>«У Петрова уважительная, справка до пятницы»</summary>
    public static bool AskReason(string text) => Lexicon.Says("reason", text);

    /// <summary>«Справка до пятницы»: the day that is named is the note's.</summary>
    public static bool NamesDue(string text) => Lexicon.Says("due", text);

    /// <summary>«Все на месте», told and not asked.</summary>
    public static bool SayEverybody(string text) =>
        Lexicon.Says("everybody", text) && !text.Contains('?', StringComparison.Ordinal);

    public static bool AskIll(string text) => Lexicon.Says("ill", text) || Lexicon.Says("by-illness", text);

    /// <summary>What the words change in a roll.</summary>
    /// <param name="named">Surnames that understanding found: those of nobody here are told.</param>
    public static RollEdit Read(string text, LessonRoll roll, IReadOnlyList<string> named, int? minutes)
    {
        var names = new RollNames(roll.Students.Select(Line));
        var marks = new List<RollWish>();
        var doubtful = new List<RollMention>();
        var action = "absent";
        var clauses = Clauses().Split(text);
        foreach (var clause in clauses)
        {
            action =
                Lexicon.Read(clause) is { } said && said is not ("oblique" or "everybody" or "reason") ? said : action;
            foreach (var mention in names.Find(clause))
            {
                if (OneOf(mention, clause) is not { } student)
                {
                    doubtful.Add(mention);
                    continue;
                }

                var letter = LetterAfter(mention, clause, roll) ?? LetterFor(action, roll);
                var isLate = letter?.Category is AttendanceCategory.Late;
                marks.Add(new RollWish(student.StudentId, letter, isLate ? MinutesIn(clause) ?? minutes : null));
            }
        }

        return new RollEdit(
            marks,
            [.. named.Where(name => names.Find(name).Count == 0)],
            [.. doubtful.SelectMany(mention => mention.Students).Distinct().Select(line => line.Name.WithInitials)],
            marks.Count == 0 && Lexicon.Says("everybody", text)
        );
    }

    private static RollLine Line(RollStudent student) =>
        new(student.SchoolId, student.StudentId, student.Name, null, []);

    /// <summary>«Петрова» is he after «нет», and she before «опоздала».</summary>
    public static RollLine? OneOf(RollMention mention, string clause)
    {
        if (mention.Students is [var only])
        {
            return only;
        }

        var oblique = mention.Students.Except(mention.Nominative).ToList();
        var likely = Lexicon.Says("oblique", clause) ? oblique : [.. mention.Nominative];
        return likely is [var one] ? one : null;
    }

    /// <summary>«Петров н, Сидорова б»: the letter of the journal itself.</summary>
    private static AttendanceLetter? LetterAfter(RollMention mention, string clause, LessonRoll roll)
    {
        var rest = clause[(mention.Start + mention.Said.Length)..];
        var word = RollWord.Split(rest).Select(w => w.Text).FirstOrDefault();
        return word is null
            ? null
            : roll.Letters.FirstOrDefault(letter =>
                letter.Code.Equals(word, StringComparison.OrdinalIgnoreCase)
                || (word.Length == 1 && letter.Code.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            );
    }

    private static AttendanceLetter? LetterFor(string action, LessonRoll roll) =>
        action switch
        {
            "late" => RollLetters.Of(roll, AttendanceCategory.Late),
            "ill" => RollLetters.Of(roll, AttendanceCategory.Ill),
            "valid" => RollLetters.Of(roll, AttendanceCategory.Valid),
            "present" => null,
            _ => RollLetters.Of(roll, AttendanceCategory.AbsentUnexcused),
        };

    private static int? MinutesIn(string clause) =>
        Minutes().Match(clause) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"[,;.\n]|\s(?:\u0430|but)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(\d{1,2})\s*-?\s*(?:\u043C\u0438\u043D|min)", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();
}

/// <param name="Letter">Null for who was there after all.</param>
internal sealed record RollWish(Guid StudentId, AttendanceLetter? Letter, int? Minutes);

/// <param name="Unknown">Names of nobody here.</param>
/// <param name="Doubtful">Who may be meant by a name that several bear.</param>
/// <param name="IsEverybody">«Все на месте».</param>
internal sealed record RollEdit(
    IReadOnlyList<RollWish> Wishes,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Doubtful,
    bool IsEverybody
)
{
    public bool SaysSomething => Wishes.Count > 0 || IsEverybody || Unknown.Count > 0 || Doubtful.Count > 0;
}
