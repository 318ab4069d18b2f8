namespace Diary.Dialogs.Understanding;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("understanding").FullName;

    private string Model => Path.Combine(_folder, ModelFile.Name);

    [Fact]
    public void A_model_read_from_its_file_reads_messages_as_before()
    {
        ModelFile.Write(Model, Training.Learn(share: 0.1));
        var first = UtteranceReader.Of(ModelFile.Read(Model)!);
        var again = UtteranceReader.Of(Training.Learn(share: 0.1));

        foreach (var text in (string[])["дз на завтра", "что получил Петя", "позови человека", "какая погода"])
        {
            var utterance = new Utterance(text, Reading.Monday, AskerRole.Parent);
            Assert.Equal(first.Read(utterance).Intent, again.Read(utterance).Intent);
            Assert.Equal(first.Read(utterance).Confidence, again.Read(utterance).Confidence);
        }
    }

    [Fact]
    public void A_model_of_another_build_or_of_none_is_not_read()
    {
        Assert.Null(ModelFile.Read(Model));

        File.WriteAllBytes(Model, new byte[64]);

        Assert.Null(ModelFile.Read(Model));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
