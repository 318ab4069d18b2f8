using Diary.Domain.Demo;

namespace Diary.Bot.Host.Stories;

/// <summary>A conversation written down: who comes, and line by line what they do and what they are shown.</summary>
/// <param name="Name">Folder and file, such as «ru/homework-tomorrow».</param>
/// <param name="Language">That of the person's client: the name of the folder.</param>
/// <param name="Role">Whom they become; nobody knows a stranger.</param>
internal sealed record Story(string Name, string Language, DemoRole? Role, IReadOnlyList<StoryLine> Lines);

/// <param name="Number">Where it stands in its file, counted from one.</param>
internal sealed record StoryLine(int Number, StoryAct Act, string Words);

internal enum StoryAct
{
    Says,
    Presses,
    IsShown,
    IsNotShown,
}
