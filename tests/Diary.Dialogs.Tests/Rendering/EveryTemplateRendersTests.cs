namespace Diary.Dialogs.Rendering;

public sealed class EveryTemplateRendersTests : IDisposable
{
    private readonly TemporaryTemplates _templates = new();

    public void Dispose() => _templates.Dispose();

    [Fact]
    public void Every_view_of_the_product_has_its_words_in_every_language_and_no_word_lacks_a_view()
    {
        var audit = new TemplateAudit(typeof(ITemplateView).Assembly, TemplateFolder.BesideTheProgram());

        AssertNone(audit.Faults());
        audit.WriteTo(Path.Combine(AppContext.BaseDirectory, "rendered"));
    }

    [Fact]
    public void The_check_itself_looks_at_views()
    {
        var audit = new TemplateAudit(typeof(EchoView).Assembly, Samples.Folder);

        Assert.Contains(typeof(DiaryDayView), audit.Views);
        AssertNone(audit.Faults());
    }

    [Theory]
    [InlineData("<p>{{ txt }}</p>", "txt")]
    [InlineData("<p>{{ text.length_of_it }}</p>", "length_of_it")]
    [InlineData("<div>{{ text }}</div>", "<div>")]
    [InlineData("<p><b>{{ text }}</p>", "end tag")]
    [InlineData("<a href=javascript:void>{{ text }}</a>", "may not be opened")]
    [InlineData("<p>{{ text }}</p><menu><button value={{ text }}>x</button></menu>", "closing slash")]
    [InlineData("<menu><button value=\"x\">{{ text }}</button></menu>", "says nothing")]
    public void The_check_itself_finds_what_is_wrong(string template, string named)
    {
        _templates.Write("ru", "rendering/Echo", template);
        _templates.Write("en", "rendering/Echo", "<p>{{ text }}</p>");

        var faults = Faults();

        var fault = Assert.Single(
            faults,
            fault => fault.StartsWith("ru/rendering/Echo.sbn, sample", StringComparison.Ordinal)
        );
        Assert.Contains(named, fault, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(faults, fault => fault.StartsWith("en/rendering/Echo.sbn", StringComparison.Ordinal));
    }

    [Fact]
    public void The_check_itself_finds_what_is_missing_and_what_is_left_over()
    {
        _templates.Write("en", "marks/Forgotten", "<p>?</p>");

        Assert.Contains("ru/rendering/Echo.sbn is missing", Faults());
        Assert.Contains("en/marks/Forgotten.sbn has no view", Faults());
    }

    /// <summary>Says every fault in full, which a comparison of lists does not.</summary>
    private static void AssertNone(IReadOnlyList<string> faults)
    {
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private IReadOnlyList<string> Faults() => new TemplateAudit(typeof(EchoView).Assembly, _templates.Open()).Faults();
}
