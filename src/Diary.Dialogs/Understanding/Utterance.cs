namespace Diary.Dialogs.Understanding;

/// <summary>One message as it was written.</summary>
/// <param name="Now">The asker's local time: relative dates are counted from it.</param>
public sealed record Utterance(string Text, DateTimeOffset Now, AskerRole? Role);

public enum AskerRole
{
    Parent,
    Student,
    Teacher,
    Admin,
    Operator,
}
