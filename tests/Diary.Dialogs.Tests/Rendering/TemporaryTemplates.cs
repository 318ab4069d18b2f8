namespace Diary.Dialogs.Rendering;

/// <summary>A folder of templates for one test, in both languages.</summary>
internal sealed class TemporaryTemplates : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("templates");

    public TemporaryTemplates()
    {
        foreach (var language in new[] { "ru", "en" })
        {
            Directory.CreateDirectory(PathOf(language, "shared"));
            File.Copy(
                Path.Combine(Samples.Folder.Path, language, "formats.json"),
                Path.Combine(_folder.FullName, language, "formats.json")
            );
        }
    }

    public void Write(string language, string name, string template)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(language, name))!);
        File.WriteAllText(PathOf(language, name) + ".sbn", template);
    }

    public TemplateFolder Open() => new(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string language, string name) => Path.Combine(_folder.FullName, language, name);
}
