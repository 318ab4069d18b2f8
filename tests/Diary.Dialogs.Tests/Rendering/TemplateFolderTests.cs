namespace Diary.Dialogs.Rendering;

public sealed class TemplateFolderTests : IDisposable
{
    private readonly TemporaryTemplates _templates = new();

    public void Dispose() => _templates.Dispose();

    [Fact]
    public void A_broken_template_stops_the_start_and_says_where()
    {
        _templates.Write("ru", "marks/Day", "<p>\n{{ if }}\n");
        _templates.Write("en", "marks/Week", "{{ for }}");

        var exception = Assert.Throws<TemplateException>(() => _templates.Open());

        Assert.Contains(Path.Combine("ru", "marks", "Day.sbn") + "(2,", exception.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("en", "marks", "Week.sbn") + "(1,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_said()
    {
        Assert.Throws<TemplateException>(() => new TemplateFolder("/nowhere/templates"));
    }

    [Fact]
    public void A_view_without_a_template_is_said()
    {
        var renderer = new TemplateRenderer(_templates.Open());

        var exception = Assert.Throws<TemplateException>(() => renderer.Render(new EchoView("x"), Samples.English));

        Assert.Contains("en/rendering/Echo.sbn", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_of_a_template_follows_from_its_view()
    {
        Assert.Equal("rendering/DiaryDay", TemplateFolder.NameOf(typeof(DiaryDayView)));
    }

    [Fact]
    public void The_templates_of_the_product_stand_beside_the_program()
    {
        var folder = TemplateFolder.BesideTheProgram();

        Assert.Contains(Language.Russian, folder.Languages);
        Assert.Contains(Language.English, folder.Languages);
    }

    [Fact]
    public async Task Many_people_can_be_answered_at_once()
    {
        var expected = Samples.Renderer.Render(Samples.Tuesday, Samples.Russian);

        var rendered = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(_ =>
                    Task.Run(
                        () => Samples.Renderer.Render(Samples.Tuesday, Samples.Russian),
                        TestContext.Current.CancellationToken
                    )
                )
        );

        Assert.All(rendered, markup => Assert.Equal(expected, markup));
    }
}
