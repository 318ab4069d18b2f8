using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>Tells a fragment from a sentence: beside what it names it has only words that ask nothing by themselves.</summary>
internal sealed class FragmentReading
{
    private const string Details = "details";
    private const int LongestInWords = 8;

    private readonly PhraseTable _table = Lexicon.Table("fragments");

    public Fragment? Of(Findings findings, DateOnly today)
    {
        var details = false;
        for (var at = 0; at < findings.Tokens.Count; at++)
        {
            var token = findings.Tokens[at];
            if (!token.IsFree || token.Kind != TokenKind.Word)
            {
                continue;
            }
            if (_table.Find(findings.Tokens, at, out var length) is not { } kind)
            {
                return null;
            }
            details |= kind == Details;
            at += length - 1;
        }
        var named = findings.Tokens.Any(token => !token.IsFree);
        return (named || details) && findings.Tokens.Count(token => token.IsWord) <= LongestInWords
            ? new Fragment(
                EntityChoice.Of(findings, Intent.GradesShow, null, today),
                EntityChoice.Of(findings, Intent.ScheduleShow, null, today),
                details
            )
            {
                AsksOnlyDetails = !named,
            }
            : null;
    }
}
