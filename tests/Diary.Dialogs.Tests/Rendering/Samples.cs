namespace Diary.Dialogs.Rendering;

internal static class Samples
{
    public static readonly Voice Russian = new(Language.Russian, Informal: false);
    public static readonly Voice ToPupil = new(Language.Russian, Informal: true);
    public static readonly Voice English = new(Language.English, Informal: false);

    public static readonly TemplateFolder Folder = new(Path.Combine(AppContext.BaseDirectory, "test-templates"));

    public static readonly TemplateRenderer Renderer = new(Folder);

    public static readonly DiaryDayView Tuesday = new(
        "Маша Иванова",
        new DateOnly(2026, 11, 24),
        [
            new(new TimeOnly(8, 30), "Математика", "№ 214, 215 (а, б)", LessonState.AsPlanned),
            new(
                new TimeOnly(9, 25),
                "Русский язык",
                "упражнение 118, выучить правило на странице 64",
                LessonState.AsPlanned
            ),
            new(new TimeOnly(10, 20), "Музыка", "не задано", LessonState.Cancelled),
        ],
        "Принести сменную обувь.",
        4.4375m,
        new Uri("https://school.example/day?child=1&day=2026-11-24")
    );

    public static MarkupDocument Echo(string text) => Renderer.RenderDocument(new EchoView(text), Russian);

    public static MarkupDocument Everywhere(string text) => Renderer.RenderDocument(new EverywhereView(text), Russian);
}
