using System.Globalization;
using System.Text;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Formatting;

/// <summary>Cuts markup into tags and text the way the Bot API server does: strictly, with byte offsets in its complaints.</summary>
internal sealed class MarkupReader(string source, string complaint)
{
    private static readonly Dictionary<string, string> NoAttributes = [];
    private readonly List<MarkupToken> _tokens = [];
    private int _at;

    public static IReadOnlyList<MarkupToken> Read(string source, string complaint)
    {
        var reader = new MarkupReader(source, complaint);
        while (reader._at < source.Length)
        {
            reader.ReadNext();
        }
        return reader._tokens;
    }

    private void ReadNext()
    {
        if (source[_at] != '<')
        {
            ReadText();
        }
        else if (_at + 1 < source.Length && source[_at + 1] == '/')
        {
            ReadEnd();
        }
        else
        {
            ReadStart();
        }
    }

    private void ReadText()
    {
        var end = source.IndexOf('<', _at);
        end = end < 0 ? source.Length : end;
        Add(MarkupTokenKind.Text, Decode(source[_at..end]), _at, NoAttributes, false);
        _at = end;
    }

    private void ReadEnd()
    {
        var start = _at;
        var close = source.IndexOf('>', _at);
        if (close < 0)
        {
            throw Complain($"Unclosed end tag at byte offset {ByteOffset(start)}");
        }
        var name = source[(start + 2)..close].Trim().ToLowerInvariant();
        Add(MarkupTokenKind.End, name, start, NoAttributes, false);
        _at = close + 1;
    }

    private void ReadStart()
    {
        var start = _at++;
        var name = Take(c => !char.IsWhiteSpace(c) && c is not ('>' or '/')).ToLowerInvariant();
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var selfClosing = false;
        while (true)
        {
            Take(char.IsWhiteSpace);
            if (_at >= source.Length)
            {
                throw Complain($"Unclosed start tag \"{name}\" at byte offset {ByteOffset(start)}");
            }
            if (source[_at] == '>')
            {
                _at++;
                break;
            }
            if (source[_at] == '/')
            {
                selfClosing = true;
                _at++;
                continue;
            }
            ReadAttribute(name, start, attributes);
        }
        Add(MarkupTokenKind.Start, name, start, attributes, selfClosing);
    }

    private void ReadAttribute(string tag, int start, Dictionary<string, string> attributes)
    {
        var name = Take(c => !char.IsWhiteSpace(c) && c is not ('=' or '>' or '/' or '"' or '\''));
        if (name.Length == 0)
        {
            throw Complain($"Empty attribute name in the tag \"{tag}\" at byte offset {ByteOffset(start)}");
        }
        Take(char.IsWhiteSpace);
        attributes[name] = _at < source.Length && source[_at] == '=' ? ReadAttributeValue(tag, start) : "";
    }

    private string ReadAttributeValue(string tag, int start)
    {
        _at++;
        Take(char.IsWhiteSpace);
        if (_at >= source.Length || source[_at] is not ('"' or '\''))
        {
            return Decode(Take(c => !char.IsWhiteSpace(c) && c != '>'));
        }
        var close = source.IndexOf(source[_at], _at + 1);
        if (close < 0)
        {
            throw Complain($"Unclosed start tag \"{tag}\" at byte offset {ByteOffset(start)}");
        }
        var value = Decode(source[(_at + 1)..close]);
        _at = close + 1;
        return value;
    }

    private string Take(Func<char, bool> wanted)
    {
        var start = _at;
        while (_at < source.Length && wanted(source[_at]))
        {
            _at++;
        }
        return source[start.._at];
    }

    private void Add(
        MarkupTokenKind kind,
        string value,
        int at,
        IReadOnlyDictionary<string, string> attributes,
        bool selfClosing
    ) => _tokens.Add(new MarkupToken(kind, value, ByteOffset(at), attributes, selfClosing));

    private int ByteOffset(int at) => Encoding.UTF8.GetByteCount(source.AsSpan(0, at));

    private ApiRefusal Complain(string reason) => ApiRefusal.BadRequest($"{complaint}: {reason}");

    // Other names stay as they were typed: the server knows only these and the numeric ones.
    private static string Decode(string text)
    {
        var decoded = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '&' ? text.IndexOf(';', at) : -1;
            if (end > 0 && Entity(text[(at + 1)..end]) is { } character)
            {
                decoded.Append(character);
                at = end;
                continue;
            }
            decoded.Append(text[at]);
        }
        return decoded.ToString();
    }

    private static string? Entity(string name) =>
        name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ when name.StartsWith("#x", StringComparison.OrdinalIgnoreCase) => Character(
                name[2..],
                NumberStyles.AllowHexSpecifier
            ),
            _ when name.StartsWith('#') => Character(name[1..], NumberStyles.None),
            _ => null,
        };

    private static string? Character(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) && code != 0
            ? new Rune(code).ToString()
            : null;
}
