using System.Reflection;

namespace Diary.Dialogs.Rendering;

/// <summary>
/// Renders every view of an assembly, in every language and voice, with samples of every shape, and lists what is wrong.
/// </summary>
internal sealed class TemplateAudit(Assembly assembly, TemplateFolder folder)
{
    private const int Seeds = 40;
    private const string Hostile = "<b>&\"'</b> {{ 7*7 }} [x](tg://user?id=1)\nשלום \u202E\uD800 */_";

    private readonly TemplateRenderer _renderer = new(folder);

    public IReadOnlyList<Type> Views { get; } =
    [.. assembly.GetTypes().Where(type => !type.IsAbstract && typeof(ITemplateView).IsAssignableFrom(type))];

    /// <summary>A view has one template, and another one where its rows may go into a file.</summary>
    private IEnumerable<string> Names =>
        Views
            .Select(TemplateFolder.NameOf)
            .Concat(Views.Where(view => typeof(IFileView).IsAssignableFrom(view)).Select(TemplateFolder.FileNameOf));

    public IReadOnlyList<string> Faults()
    {
        return
        [
            .. folder.Languages.SelectMany(language =>
                Missing(language).Concat(Orphans(language)).Concat(Broken(language))
            ),
        ];
    }

    /// <summary>Every message as a person reads it, for people to read.</summary>
    public void WriteTo(string path)
    {
        foreach (
            var (language, view) in folder.Languages.SelectMany(language => Views.Select(view => (language, view)))
        )
        {
            var document = _renderer.RenderDocument(Sample(view, seed: 7, "Мария"), new Voice(language, false));
            var file = Path.Combine(path, language.Code, TemplateFolder.NameOf(view) + ".txt");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var buttons = document.Buttons.Select(row => string.Concat(row.Select(button => $"[ {button.Title} ] ")));
            File.WriteAllLines(file, [PlainTextEncoder.Encode(document), .. buttons]);
        }
    }

    private IEnumerable<string> Missing(Language language)
    {
        return Names.Except(folder.NamesIn(language)).Select(name => $"{language}/{name}.sbn is missing");
    }

    private IEnumerable<string> Orphans(Language language)
    {
        return folder
            .NamesIn(language)
            .Where(name => !name.StartsWith("shared/", StringComparison.Ordinal))
            .Except(Names)
            .Select(name => $"{language}/{name}.sbn has no view");
    }

    private IEnumerable<string> Broken(Language language)
    {
        return Views
            .Where(view => folder.NamesIn(language).Contains(TemplateFolder.NameOf(view)))
            .Select(view => FaultOf(view, language))
            .OfType<string>();
    }

    private string? FaultOf(Type view, Language language)
    {
        foreach (var seed in Enumerable.Range(0, Seeds))
        {
            foreach (var informal in new[] { true, false })
            {
                var voice = new Voice(language, informal);
                try
                {
                    Check(_renderer.RenderDocument(Sample(view, seed, "Мария"), voice), isHostile: false);
                    Check(_renderer.RenderDocument(Sample(view, seed, Hostile), voice), isHostile: true);
                    CheckFile(Sample(view, seed, Hostile), voice);
                }
                catch (Exception exception)
                {
                    return $"{language}/{TemplateFolder.NameOf(view)}.sbn, sample {seed}: {exception.Message}";
                }
            }
        }

        return null;
    }

    private void CheckFile(ITemplateView view, Voice voice)
    {
        if (view is not IFileView file)
        {
            return;
        }

        var document = _renderer.RenderFile(file, voice);
        Assert.IsType<ParagraphBlock>(document.Blocks[0]);
        Assert.Empty(document.Buttons);
    }

    private static ITemplateView Sample(Type view, int seed, string text) =>
        new SampleFactory(seed, () => text).Create(view);

    private static void Check(MarkupDocument document, bool isHostile)
    {
        Assert.True(document.Blocks.Count > 0, "says nothing");
        foreach (var see in Encodings.All.Values)
        {
            Assert.NotEmpty(Encodings.Ink(see(document)));
        }

        Assert.True(isHostile || document.RefusedLinks.Count == 0, "links to what may not be opened");
        Assert.InRange(document.Buttons.Count, 0, 20);
        Assert.All(document.Buttons, row => Assert.InRange(row.Count, 1, 8));
        Assert.All(document.Buttons.SelectMany(row => row), button => Assert.NotEmpty(Encodings.Ink(button.Title)));
    }
}
