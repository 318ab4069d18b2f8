using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Entities that are words of a lexicon: subjects, kinds of work, marks, formats, channels.</summary>
internal sealed class WordRecogniser
{
    private readonly PhraseTable _teachers = Lexicon.Table("subject-teachers");
    private readonly PhraseTable _subjects = Lexicon.Table("subjects");
    private readonly PhraseTable _homework = Lexicon.Table("homework-works");
    private readonly PhraseTable _works = Lexicon.Table("work-types");
    private readonly PhraseTable _marks = Lexicon.Table("marks");
    private readonly PhraseTable _formats = Lexicon.Table("formats");
    private readonly PhraseTable _channels = Lexicon.Table("channels");
    private readonly HashSet<string> _for = [.. Lexicon.Lines("for-words").SelectMany(line => line.Split(' '))];

    public void Recognise(Findings findings)
    {
        Each(findings, _teachers, "<subject-teacher>", found => findings.Subject ??= found.Value);
        Each(findings, _subjects, TagOf, found => findings.Subject ??= found.Value);
        Homework(findings);
        Each(findings, _works, "<work>", found => findings.WorkType ??= found.Value);
        Each(findings, _marks, "<mark>", found => findings.Mark ??= found.Value[0] - '0');
        Each(findings, _formats, "<format>", found => findings.Format ??= found.Value);
        Each(findings, _channels, "<channel>", found => findings.Channel ??= found.Value);
    }

    /// <summary>«Русский» is also a language to talk in.</summary>
    private static string TagOf(string subject) => subject is "russian" or "english" ? "<language>" : "<subject>";

    private static void Each(Findings findings, PhraseTable table, string tag, Action<(string Value, int At)> found) =>
        Each(findings, table, _ => tag, found);

    private static void Each(
        Findings findings,
        PhraseTable table,
        Func<string, string> tagOf,
        Action<(string Value, int At)> found
    )
    {
        for (var at = 0; at < findings.Tokens.Count; at++)
        {
            if (findings.At(at) is { IsWord: true } && table.Find(findings.Tokens, at, out var length) is { } value)
            {
                found((value, at));
                findings.Take(at, length, tagOf(value));
            }
        }
    }

    /// <summary>Homework is a kind of work only where a mark is given for it.</summary>
    private void Homework(Findings findings)
    {
        for (var at = 1; at < findings.Tokens.Count; at++)
        {
            var isFor = findings.At(at - 1) is { } before && _for.Contains(before.Word);
            if (
                isFor
                && findings.At(at) is { IsWord: true }
                && _homework.Find(findings.Tokens, at, out var length) is not null
            )
            {
                findings.ForHomework = true;
                findings.Take(at, length, "<work-homework>");
            }
        }
    }
}
