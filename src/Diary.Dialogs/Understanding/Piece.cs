namespace Diary.Dialogs.Understanding;

/// <summary>A word, figure or finding of a message as the classifier sees it.</summary>
/// <param name="Name">The stem of a word, the tag of a finding.</param>
/// <param name="Word">Of a free word only.</param>
/// <param name="Concepts">What it may mean; of a finding its tag.</param>
internal readonly record struct Piece(string Name, string? Word, IReadOnlyList<string> Concepts);
