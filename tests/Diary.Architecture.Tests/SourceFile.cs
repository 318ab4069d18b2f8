namespace Diary.Architecture;

/// <param name="Path">From the root of the repository, with slashes.</param>
internal sealed record SourceFile(string Path)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path)));

    public string Text => _text.Value;

    public string Name => System.IO.Path.GetFileName(Path);

    public int LineCount => Text.Count(c => c == '\n');

    public bool IsUnder(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);

    public bool IsIn(string part) => Path.Contains(part, StringComparison.Ordinal);

    /// <summary>The lines that are code, with their numbers: comments are for people.</summary>
    public IEnumerable<(int Number, string Text)> CodeLines() =>
        Text.Split('\n')
            .Select((line, index) => (Number: index + 1, Text: line))
            .Where(line => !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal));

    public override string ToString() => Path;
}
