namespace Diary.Bot.Host.Verbs;

public sealed class LearnPhraseTests : IDisposable
{
    private const string Intents = "src/Diary.Dialogs/Understanding/Lexicons/ru/intents";
    private const string Labelled = "tests/Diary.Testing/Phrases/learnt.txt";

    private readonly string _clone = Directory.CreateTempSubdirectory("clone").FullName;

    public LearnPhraseTests()
    {
        Write($"{Intents}/homework.show.txt", "дз\n");
        Write($"{Intents}/faq.login.txt", "не пускает\n");
        Write(Labelled, "");
    }

    [Fact]
    public async Task A_phrase_is_written_to_those_learnt_and_to_those_tested()
    {
        var code = await LearnAsync(
            "чего там  на завтра из уроков",
            "--intent",
            "homework.show",
            "--entities",
            "date=+1"
        );

        Assert.Equal(0, code);
        Assert.Equal("дз\nчего там на завтра из уроков\n", Read($"{Intents}/homework.show.txt"));
        Assert.EndsWith(
            "\nhomework.show date=+1 :: чего там на завтра из уроков\n",
            Read(Labelled),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_question_about_the_service_is_learnt_by_its_topic()
    {
        var code = await LearnAsync("дверь закрыта", "--intent", "faq", "--topic", "login");

        Assert.Equal(0, code);
        Assert.Contains("дверь закрыта", Read($"{Intents}/faq.login.txt"), StringComparison.Ordinal);
        Assert.Contains("faq topic=login :: дверь закрыта", Read(Labelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_it_is_written_before_it_once()
    {
        await LearnAsync("что у моих на завтра", "--intent", "homework.show", "--role", "teacher");
        await LearnAsync("что я задал", "--intent", "homework.show", "--role", "teacher");
        await LearnAsync("чего делать дома", "--intent", "homework.show");

        Assert.Equal(
            "дз\n@teacher none\nчто у моих на завтра\nчто я задал\n@all\nчего делать дома\n",
            Read($"{Intents}/homework.show.txt")
        );
    }

    [Theory]
    [InlineData("дз", "--intent", "homework.show")]
    [InlineData("оценки", "--intent", "marks")]
    [InlineData("вопрос", "--intent", "faq")]
    [InlineData("(а|б)", "--intent", "homework.show")]
    [InlineData("  ", "--intent", "homework.show")]
    public async Task What_is_known_or_makes_no_sense_changes_nothing(string text, params string[] args)
    {
        Assert.NotEqual(0, await LearnAsync(text, args));
        Assert.Equal("дз\n", Read($"{Intents}/homework.show.txt"));
        Assert.Equal("", Read(Labelled));
    }

    public void Dispose() => Directory.Delete(_clone, recursive: true);

    private Task<int> LearnAsync(string text, params string[] args) =>
        LearnPhrase.RunAsync(text, args, _clone, TextWriter.Null);

    private string Read(string path) => File.ReadAllText(Path.Combine(_clone, path));

    private void Write(string path, string text)
    {
        var file = Path.Combine(_clone, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
