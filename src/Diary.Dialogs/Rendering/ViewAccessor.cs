using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// The public properties of one of our records, in snake_case, read-only. An enum is its name in snake_case, so that a
/// template compares it with a word; every collection has a <c>size</c>.
/// </summary>
internal sealed class ViewAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ViewAccessor> Accessors = new();

    private readonly Dictionary<string, PropertyInfo> _properties;

    private ViewAccessor(Type type)
    {
        _properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0)
            .ToDictionary(property => StandardMemberRenamer.Rename(property.Name), StringComparer.Ordinal);
    }

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public static ViewAccessor Of(Type type) => Accessors.GetOrAdd(type, static type => new ViewAccessor(type));

    /// <summary>A type of the framework has members of its own (a day its year), which are for functions to show.</summary>
    public static bool Opens(Type type) => type.Namespace?.StartsWith("System", StringComparison.Ordinal) is false;

    /// <summary>
    /// The view's properties by their names, and the view as <c>view</c>: a property that bears the name of a function is
    /// reached as <c>view.day</c>.
    /// </summary>
    public ScriptObject Open(object view, ScriptObject functions)
    {
        var opened = new ScriptObject { ["view"] = view };
        foreach (var (name, property) in _properties.Where(property => !functions.ContainsKey(property.Key)))
        {
            opened.SetValue(name, Read(property, view), readOnly: false);
        }

        return opened;
    }

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _properties.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _properties.Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member)
    {
        return _properties.ContainsKey(member);
    }

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found = _properties.TryGetValue(member, out var property);
        value = found ? Read(property!, target) : null;
        return found;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value)
    {
        return false;
    }

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value)
    {
        return false;
    }

    private static object? Read(PropertyInfo property, object target) => Shown(property.GetValue(target));

    private static object? Shown(object? value)
    {
        return value switch
        {
            Enum named => StandardMemberRenamer.Rename(named.ToString()),
            string text => text,
            // Scriban knows the size of some collections and not of others.
            IEnumerable items => new ScriptArray(items.Cast<object?>().Select(Shown)),
            _ => value,
        };
    }
}
