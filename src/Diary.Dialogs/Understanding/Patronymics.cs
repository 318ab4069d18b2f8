namespace Diary.Dialogs.Understanding;

/// <summary>Known by their endings, in every case, and as they are said: «Иванна», «Палыч».</summary>
internal sealed class Patronymics
{
    private const int Shortest = 5;

    private readonly string[] _endings =
    [
        .. Lexicon
            .Entries("teachers")
            .Where(entry => entry.Value == "patronymic")
            .Select(entry => entry.Form.TrimStart('*')),
    ];

    public bool Has(string word) =>
        word.Length >= Shortest && Array.Exists(_endings, ending => word.EndsWith(ending, StringComparison.Ordinal));
}
