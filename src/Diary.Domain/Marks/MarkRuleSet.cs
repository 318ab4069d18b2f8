namespace Diary.Domain.Marks;

/// <summary>A school's rules with their severities.</summary>
public sealed class MarkRuleSet(IEnumerable<MarkRuleSetting> settings)
{
    /// <summary>What the journal itself cannot hold: no school may be lenient about it.</summary>
    private static readonly HashSet<MarkRule> Hard =
    [
        MarkRule.ValueInRange,
        MarkRule.EntryComplete,
        MarkRule.MemberOfGroup,
        MarkRule.PlaceFree,
    ];

    private readonly Dictionary<MarkRule, RuleSeverity> _settings = settings.ToDictionary(
        setting => setting.Rule,
        setting => setting.Severity
    );

    public static bool IsHard(MarkRule rule) => Hard.Contains(rule);

    public RuleSeverity SeverityOf(MarkRule rule) =>
        IsHard(rule) ? RuleSeverity.Refuse
        : _settings.TryGetValue(rule, out var severity) ? severity
        : rule is MarkRule.LessonOnThatDay ? RuleSeverity.Refuse
        : RuleSeverity.Warn;
}
