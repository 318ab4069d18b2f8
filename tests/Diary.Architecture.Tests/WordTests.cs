using System.Text.RegularExpressions;
using Xunit;

namespace Diary.Architecture;

public sealed partial class WordTests
{
    private const string Templates = "templates/";

    /// <summary>Where Russian letters are the matter of the code itself, and not something said to people.</summary>
    private static readonly string[] AboutLetters =
    [
        // Names of commands, which Telegram knows in both languages.
        "src/Diary.Dialogs/Commands/Command.cs",
        // The same letter for reading: ё as е.
        "src/Diary.Dialogs/Engine/Prompts/YesNoLexicon.cs",
        "src/Diary.Dialogs/Students/GivenNames.cs",
        "src/Diary.Dialogs/Students/NameDeclension.cs",
        "src/Diary.Dialogs/Students/PhraseLexicon.cs",
        // Grammar: endings, stems, alphabets.
        "src/Diary.Dialogs/Understanding/",
        // Letters that look like Latin ones in a typed code.
        "src/Diary.Domain/Access/InviteText.cs",
        // Letters of classes, endings of family names: the demonstration school is made, not said.
        "src/Diary.Domain/Demo/DemoClasses.cs",
        "src/Diary.Domain/Demo/DemoFamilies.cs",
        "src/Diary.Domain/Demo/DemoNames.cs",
    ];

    [Fact]
    public void Every_template_is_there_in_both_languages()
    {
        var russian = Of("ru");

        Assert.True(russian.Count > 10, "There are no templates to compare.");
        Assert.Equal(russian, Of("en"));
    }

    [Fact]
    public void Words_are_in_templates_and_lexicons_not_in_code()
    {
        Assert.True(Repository.Source.Count > 100);
        Assert.Empty(
            from file in Repository.Source
            where !AboutLetters.Any(file.IsUnder)
            from line in file.CodeLines()
            where Cyrillic().IsMatch(BeforeComment(line.Text))
            select $"{file}:{line.Number}"
        );
    }

    [Fact]
    public void Every_exception_is_still_needed()
    {
        Assert.DoesNotContain(
            AboutLetters,
            place =>
                !Repository
                    .Source.Where(file => file.IsUnder(place))
                    .SelectMany(file => file.CodeLines())
                    .Any(line => Cyrillic().IsMatch(BeforeComment(line.Text)))
        );
    }

    private static List<string> Of(string language) =>
        [
            .. Repository
                .Files.Where(file => file.IsUnder($"{Templates}{language}/"))
                .Select(file => file.Path[(Templates.Length + language.Length)..])
                .Order(StringComparer.Ordinal),
        ];

    private static string BeforeComment(string line) =>
        line.IndexOf(" // ", StringComparison.Ordinal) is var comment and >= 0 ? line[..comment] : line;

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.CultureInvariant)]
    private static partial Regex Cyrillic();
}
