using Diary.Dialogs.Understanding.Words;

namespace Diary.Dialogs.Understanding;

/// <summary>From the message as typed to words as meant: the right alphabet, then the right spelling.</summary>
internal sealed class MessageReading(
    Alphabets alphabets,
    Vocabulary vocabulary,
    IReadOnlySet<string> names,
    Func<string, bool> means
)
{
    private const int ShortestJoined = 6;
    private const int LongestJoined = 40;
    private const int MostSplit = 50;

    private readonly HashSet<string> _singles =
    [
        .. Lexicon.Lines("single-letter-words").SelectMany(line => line.Split(' ')),
    ];
    private readonly Spelling _spelling = new(vocabulary.Counts);

    public List<Token> Read(string text)
    {
        var bounded = text.Length > Tokenizer.LongestRead ? text[..Tokenizer.LongestRead] : text;
        var tokens = new List<Token>();
        var splits = 0;
        foreach (var token in Tokenizer.Split(InRightAlphabet(bounded)))
        {
            if (!token.IsWord || vocabulary.Knows(token.Word) || names.Contains(token.Word) || means(token.Word))
            {
                tokens.Add(token);
                continue;
            }
            var corrected = _spelling.Correct(token.Word);
            if (corrected == token.Word && splits < MostSplit && SpaceIn(token) is { } space)
            {
                splits++;
                tokens.Add(new Token(token.Text[..space], token.Word[..space], TokenKind.Word, token.Glued));
                tokens.Add(new Token(token.Text[space..], token.Word[space..], TokenKind.Word, glued: false));
                continue;
            }
            token.Word = corrected;
            tokens.Add(token);
        }
        return tokens;
    }

    /// <summary>Where a space was left out: «чтозадали», «назавтра».</summary>
    private int? SpaceIn(Token token)
    {
        var word = token.Word;
        if (word.Length is < ShortestJoined or > LongestJoined || word.Length != token.Text.Length)
        {
            return null;
        }
        int? best = null;
        for (var at = 1; at < word.Length; at++)
        {
            var (left, right) = (word[..at], word[at..]);
            if (
                Math.Max(left.Length, right.Length) >= 4
                && IsWhole(left)
                && IsWhole(right)
                && (best is null || Math.Min(at, word.Length - at) > Math.Min(best.Value, word.Length - best.Value))
            )
            {
                best = at;
            }
        }
        return best;
    }

    private bool IsWhole(string word) =>
        word.Length == 1 ? _singles.Contains(word) : vocabulary.Has(word) || names.Contains(word);

    private string InRightAlphabet(string text)
    {
        var chunks = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var readings = Array.ConvertAll(chunks, Guess);
        var layouts = readings.Count(reading => reading == Reading.Layout);
        var translits = readings.Count(reading => reading == Reading.Translit);
        var plain = readings.Count(reading => reading == Reading.English);
        for (var at = 0; at < chunks.Length; at++)
        {
            var reading = readings[at];
            if (reading == Reading.Unknown && layouts + translits > plain)
            {
                reading = layouts >= translits ? Reading.Layout : Reading.Translit;
            }
            chunks[at] = reading switch
            {
                Reading.Layout => alphabets.FromLayout(chunks[at]),
                Reading.Translit when translits >= plain => alphabets.FromTranslit(chunks[at].ToLowerInvariant()),
                Reading.LatinLayout => alphabets.ToLatinLayout(chunks[at]),
                _ => alphabets.Unmask(chunks[at]),
            };
        }
        return string.Join(' ', chunks);
    }

    private Reading Guess(string chunk)
    {
        var words = WordsOf(chunk);
        if (words.Count == 0)
        {
            return Reading.Kept;
        }
        if (!chunk.Any(char.IsAsciiLetter))
        {
            return GuessCyrillic(chunk, words);
        }
        if (!words.TrueForAll(word => word.All(char.IsAscii)) || chunk.Any(char.IsAsciiDigit))
        {
            return Reading.Kept;
        }
        if (words.TrueForAll(word => vocabulary.Has(word) || names.Contains(word)))
        {
            return Reading.English;
        }
        return IsRussian(alphabets.FromLayout(chunk), shortest: 1) ? Reading.Layout
            : IsRussian(alphabets.FromTranslit(chunk.ToLowerInvariant()), shortest: 1) ? Reading.Translit
            : Reading.Unknown;
    }

    private Reading GuessCyrillic(string chunk, List<string> words) =>
        chunk.Length >= 4
        && !words.Exists(word => vocabulary.Knows(word) || names.Contains(word))
        && WordsOf(alphabets.ToLatinLayout(chunk)) is { Count: > 0 } latin
        && latin.TrueForAll(word => word.All(char.IsAscii) && vocabulary.Has(word))
            ? Reading.LatinLayout
            : Reading.Kept;

    private bool IsRussian(string chunk, int shortest)
    {
        var words = WordsOf(chunk);
        return words.Count > 0
            && words.TrueForAll(word =>
                word.Length >= shortest
                && !word.Any(char.IsAsciiLetter)
                && (vocabulary.Knows(word) || names.Contains(word) || _spelling.Correct(word) != word)
            );
    }

    private static List<string> WordsOf(string chunk) =>
        [.. Tokenizer.Split(chunk).Where(token => token.IsWord).Select(token => token.Word)];

    private enum Reading
    {
        Kept,
        English,
        Layout,
        Translit,
        LatinLayout,
        Unknown,
    }
}
