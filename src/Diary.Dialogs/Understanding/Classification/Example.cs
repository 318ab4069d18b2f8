namespace Diary.Dialogs.Understanding.Classification;

/// <summary>One phrase to learn from.</summary>
internal sealed record Example(ulong[] Features, int Class, float Weight);
