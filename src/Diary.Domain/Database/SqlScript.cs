using System.Globalization;
using System.Text;

namespace Diary.Domain.Database;

/// <summary>
/// Several SQL statements that go to the database in one round trip. Values become parameters, never text; a list of ids
/// becomes as many; what is written as an interpolated string itself is a part of the statement.
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
        _text.AppendLine(Expand(statements));
        return this;
    }

    private string Expand(FormattableString statements) =>
        string.Format(
            CultureInfo.InvariantCulture,
            statements.Format,
            [.. statements.GetArguments().Select(Placeholder)]
        );

    private object Placeholder(object? value) =>
        value switch
        {
            null => "NULL",
            FormattableString part => Expand(part),
            IReadOnlyCollection<Guid> { Count: 0 } => "NULL",
            IReadOnlyCollection<Guid> ids => string.Join(", ", ids.Select(id => Parameter(id))),
            _ => Parameter(value),
        };

    private string Parameter(object value)
    {
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
