using Diary.Domain.Access;

namespace Diary.Dialogs.Linking;

/// <summary>Whether some words look like an invite code, so that a stranger need not say what they are.</summary>
internal static class InviteCodeShape
{
    private const int LongestTyped = 40;

    public static bool Matches(string text) => text.Length <= LongestTyped && InviteText.Read(text) is not null;
}
