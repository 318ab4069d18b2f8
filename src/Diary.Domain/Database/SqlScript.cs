using System.Globalization;
using System.Text;

namespace Diary.Domain.Database;

/// <summary>
/// Several SQL statements that go to the database in one round trip. Values become parameters, never text.
/// </summary>
public sealed class SqlScript
{
    private readonly StringBuilder _text = new();
    private readonly List<object> _parameters = [];
    private readonly Dictionary<object, int> _positions = [];

    /// <summary>The statements with <c>{0}</c> in place of each value.</summary>
    public string Text => _text.ToString();

    public object[] Parameters => [.. _parameters];

    internal IReadOnlyList<object> Values => _parameters;

    public SqlScript Append(FormattableString statements)
    {
        var placeholders = statements.GetArguments().Select(Placeholder).ToArray<object>();
        _text.AppendFormat(CultureInfo.InvariantCulture, statements.Format, placeholders).AppendLine();
        return this;
    }

    private string Placeholder(object? value)
    {
        if (value is null)
        {
            return "NULL";
        }

        // Two equal numbers are often equal by chance: the text would be another one each time, and planned again.
        if (value is int or long || !_positions.TryGetValue(value, out var position))
        {
            position = _parameters.Count;
            _parameters.Add(value);
            _positions.TryAdd(value, position);
        }

        return $"{{{position.ToString(CultureInfo.InvariantCulture)}}}";
    }
}
