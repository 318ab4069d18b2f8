namespace Diary.Dialogs.Rendering;

public sealed class TemplateFunctionsTests : IDisposable
{
    private readonly TemporaryTemplates _templates = new();

    private sealed record ValuesView(
        DateOnly First,
        DateOnly Second,
        DateOnly NextYear,
        TimeOnly Start,
        DateTimeOffset Moment,
        decimal Average,
        string? Nothing
    ) : ITemplateView;

    public void Dispose() => _templates.Dispose();

    [Theory]
    [InlineData("{{ day first }}", "вторник, 24 ноября", "Tuesday, 24 November")]
    [InlineData("{{ first | short_day }}", "вт 24.11", "Tue 24 Nov")]
    [InlineData("{{ first | brief_day }}", "24.11", "24 Nov")]
    [InlineData("{{ date first }}", "24 ноября 2026", "24 November 2026")]
    [InlineData("{{ month first }}", "ноябрь 2026", "November 2026")]
    [InlineData("{{ range first second }}", "24–28 ноября", "24–28 November")]
    [InlineData("{{ range first next_year }}", "24 ноября 2026 – 11 января 2027", "24 November 2026 – 11 January 2027")]
    [InlineData("{{ range first first }}", "вторник, 24 ноября", "Tuesday, 24 November")]
    [InlineData("{{ time start }}", "08:05", "08:05")]
    [InlineData("{{ time moment }}", "17:40", "17:40")]
    [InlineData("{{ number average }}", "4,44", "4.44")]
    [InlineData("{{ number average 1 }}", "4,4", "4.4")]
    [InlineData("{{ number 5 }}", "5", "5")]
    [InlineData("{{ day first | string.capitalize }}", "Вторник, 24 ноября", "Tuesday, 24 November")]
    [InlineData("[{{ nothing }}]", "[]", "[]")]
    public void Values_are_written_as_the_language_writes_them(string template, string russian, string english)
    {
        Assert.Equal(russian, Render(template, Samples.Russian));
        Assert.Equal(english, Render(template, Samples.English));
    }

    [Theory]
    [InlineData("1", "урок", "lesson")]
    [InlineData("2", "урока", "lessons")]
    [InlineData("4", "урока", "lessons")]
    [InlineData("5", "уроков", "lessons")]
    [InlineData("0", "уроков", "lessons")]
    [InlineData("11", "уроков", "lessons")]
    [InlineData("14", "уроков", "lessons")]
    [InlineData("21", "урок", "lessons")]
    [InlineData("111", "уроков", "lessons")]
    [InlineData("122", "урока", "lessons")]
    [InlineData("4.5", "урока", "lessons")]
    public void A_word_follows_its_number(string number, string russian, string english)
    {
        Assert.Equal(russian, Render($"{{{{ plural {number} \"урок\" \"урока\" \"уроков\" }}}}", Samples.Russian));
        Assert.Equal(english, Render($"{{{{ plural {number} \"lesson\" \"lessons\" }}}}", Samples.English));
    }

    [Fact]
    public void A_pupil_is_told_ty_and_an_adult_vy()
    {
        Assert.Equal("Напиши", Render("{{ you \"Напиши\" \"Напишите\" }}", Samples.ToPupil));
        Assert.Equal("Напишите", Render("{{ you \"Напиши\" \"Напишите\" }}", Samples.Russian));
    }

    [Fact]
    public void A_language_nobody_has_translated_is_answered_in_Russian()
    {
        Assert.Equal("ноябрь 2026", Render("{{ month first }}", new Voice(Language.From("uz-UZ"), Informal: false)));
    }

    [Theory]
    [InlineData("{{ nobody_knows_this }}")]
    [InlineData("{{ first.day_of_week }}")]
    [InlineData("{{ view.get_type }}")]
    [InlineData("{{ view.equality_contract }}")]
    [InlineData("{{ view.nobody_knows_this }}")]
    [InlineData("{{ nothing.length }}")]
    [InlineData("{{ plural 5 \"урок\" }}")]
    [InlineData("{{ time first }}")]
    [InlineData("{{ day nothing }}")]
    [InlineData("{{ range first nothing }}")]
    [InlineData("{{ time nothing }}")]
    [InlineData("{{ number nothing }}")]
    [InlineData("{{ plural nothing \"урок\" \"урока\" \"уроков\" }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ object.eval \"1\" }}")]
    [InlineData("{{ object.eval_template \"x\" }}")]
    [InlineData("{{ include \"shared/nothing\" }}")]
    [InlineData("{{ include \"../../../etc/passwd\" }}")]
    [InlineData("{{ include view.average }}")]
    [InlineData("{{ for i in 1..20000 }}{{ i }}{{ end }}")]
    [InlineData("{{ func again }}{{ again }}{{ end }}{{ again }}")]
    public void What_a_template_may_not_do_is_an_error_that_names_it(string template)
    {
        var exception = Assert.Throws<TemplateException>(() => Render(template, Samples.Russian));

        Assert.Contains("Values.sbn", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_does_not_tell_what_people_typed()
    {
        _templates.Write("ru", "rendering/Echo", "<p>{{ text 1 }}</p><p>{{ day text }}</p>");
        var renderer = new TemplateRenderer(_templates.Open());

        var exception = Assert.Throws<TemplateException>(() =>
            renderer.Render(new EchoView("Иванова"), Samples.Russian)
        );

        Assert.DoesNotContain("Иванова", exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("rendering/Echo.sbn(1,7): text", exception.Message, StringComparison.Ordinal);
    }

    private string Render(string template, Voice voice)
    {
        var name = TemplateFolder.NameOf(typeof(ValuesView));
        _templates.Write("ru", name, template);
        _templates.Write("en", name, template);
        var view = new ValuesView(
            new DateOnly(2026, 11, 24),
            new DateOnly(2026, 11, 28),
            new DateOnly(2027, 1, 11),
            new TimeOnly(8, 5),
            new DateTimeOffset(2026, 11, 24, 17, 40, 0, TimeSpan.FromHours(3)),
            4.4375m,
            Nothing: null
        );
        return new TemplateRenderer(_templates.Open()).Render(view, voice);
    }
}
