using System.Reflection;

namespace Diary.Dialogs.Rendering;

/// <summary>Makes a view of any shape out of its constructor, another one for every seed.</summary>
internal sealed class SampleFactory(int seed, Func<string> text)
{
    private readonly Random _random = new(seed);

    public ITemplateView Create(Type view) => (ITemplateView)Record(view);

    private object? Value(Type type, ParameterInfo parameter)
    {
        var nullability = new NullabilityInfoContext().Create(parameter);
        return nullability.WriteState == NullabilityState.Nullable && _random.Next(2) == 0
            ? null
            : Value(type, parameter.Name!);
    }

    private object Value(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => Named(name),
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 9, 1).AddDays(_random.Next(300)),
            _ when type == typeof(TimeOnly) => new TimeOnly(8, 30).AddMinutes(_random.Next(600)),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 24, 8, 30, 0, TimeSpan.FromHours(3)),
            _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(_random.Next(600)),
            _ when type == typeof(Guid) => new Guid(_random.Next(), 0, 0, new byte[8]),
            _ when type == typeof(Uri) => new Uri("https://school.example/page?a=1&b=2"),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length))!,
            _ when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(_random.Next(0, 130), type, null),
            _ when ElementOf(type) is { } element => List(type, element, name),
            _ when type.IsInterface || type.IsAbstract => Record(OneOf(type)),
            _ => Record(type),
        };
    }

    private string Named(string name)
    {
        var isAddress =
            name.EndsWith("url", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("link", StringComparison.OrdinalIgnoreCase);
        return isAddress ? "https://school.example/page?a=1&b=2" : text();
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length);
        Assert.True(constructor is not null, $"{type} has no public constructor to make a sample with");
        return constructor.Invoke([
            .. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter)),
        ]);
    }

    private static Type? ElementOf(Type type)
    {
        return type.IsArray
            ? type.GetElementType()
            : type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];
    }

    private object List(Type type, Type element, string name)
    {
        var items = Array.CreateInstance(
            element,
            _random.Next(4) switch
            {
                0 => 0,
                1 => 1,
                2 => 3,
                _ => 12,
            }
        );
        for (var index = 0; index < items.Length; index++)
        {
            items.SetValue(Value(element, name), index);
        }

        return type.IsAssignableFrom(items.GetType()) ? items : Activator.CreateInstance(type, items)!;
    }

    private Type OneOf(Type family)
    {
        Type[] members =
        [
            .. family.Assembly.GetTypes().Where(type => !type.IsAbstract && family.IsAssignableFrom(type)),
        ];
        Assert.True(members.Length > 0, $"Nothing is a {family}");
        return members[_random.Next(members.Length)];
    }
}
