using Diary.Dialogs.Attendance;
using Diary.Domain.Timetable;
using Diary.Testing.Databases;

namespace Diary.Dialogs.Reports;

/// <summary>An answer as a file: the rows of the question, asked again at that moment.</summary>
public sealed class ReportTests
{
    private const string Evil = "=HYPERLINK(\"http://evil\")";
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private readonly AttendanceScene _scene = new();

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_last_answer_comes_as_a_spreadsheet_with_days_and_numbers(DatabaseKind kind)
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4, "Хорошо");
        Mark(_scene.LessonsOn(Monday).History, 5);
        await using var database = await _scene.SaveAsync(kind);
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("оценки Маши за ноябрь");

        var said = await mother.SayAsync("а в экселе можно?");

        var file = OpenedFile.In(mother.Answer);
        Assert.Contains("Оценки, 1 ноября 2026 – 30 ноября 2026", said);
        Assert.Contains("Мария, 7Б", said);
        Assert.Contains("2 строки", said);
        Assert.Equal("Мария, 7Б — Оценки, 1 ноября 2026 – 30 ноября 2026.xlsx", file.Name);
        var rows = file.Sheets()["Мария, 7Б"];
        Assert.Equal(
            ["Дата", "Предмет", "Отметка", "Вес", "Вид работы", "Тема", "Комментарий", "Сдать до"],
            rows[0].Cast<string>()
        );
        Assert.Equal(2, rows.Count - 1);
        var algebra = rows.Single(row => Equals(row[1], "Алгебра"));
        Assert.Equal("16.11.2026", OpenedFile.Day(algebra[0]));
        Assert.Equal((4d, 1d, "Хорошо"), (algebra[2], algebra[3], algebra[6]));
        Assert.Contains("Данные на 23 ноября 2026, 15:00", file.Sheets()["О файле"].Select(row => row[0]));
        Assert.InRange(mother.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task What_a_spreadsheet_would_take_for_a_formula_stays_text()
    {
        foreach (var (number, start) in new[] { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", Evil }.Index())
        {
            Mark(_scene.LessonsOn(new DateOnly(2026, 11, 9).AddDays(number)).Algebra, 5, start);
        }

        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("оценки Маши за ноябрь");

        await mother.SayAsync("в эксель");
        var excel = OpenedFile.In(mother.Answer);
        Assert.DoesNotContain(":f>", excel.Xml());
        Assert.Contains("=1+1", excel.Sheets()["Мария, 7Б"].Select(row => row[6]));
        await mother.SayAsync("а в csv");
        var csv = OpenedFile.In(mother.Answer).Text().Replace("\"", "", StringComparison.Ordinal);
        Assert.Contains(";'=1+1;", csv);
        Assert.Contains(";'-1;", csv);
        Assert.Contains(";'@SUM(A1);", csv);
        Assert.DoesNotContain(";=", csv);
    }

    [Fact]
    public async Task A_text_file_has_one_table_of_all_children_in_the_letters_of_a_spreadsheet()
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("оценки за ноябрь");

        await mother.SayAsync("скинь в csv");

        var file = OpenedFile.In(mother.Answer);
        Assert.Equal([0xEF, 0xBB, 0xBF], file.Bytes[..3]);
        Assert.StartsWith(
            "\uFEFFЧьё;Дата;Предмет;Отметка;Вес;Вид работы;Тема;Комментарий;Сдать до\r\n"
                + "Мария, 7Б;16.11.2026;Алгебра;4;1;контрольная;",
            file.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Paper_has_the_title_the_child_the_moment_and_the_numbers_of_its_pages()
    {
        for (var day = 0; day < 80; day++)
        {
            Mark(_scene.LessonsOn(new DateOnly(2026, 9, 1).AddDays(day)).Algebra, 3 + (day % 3), "Слово в слово");
        }

        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        await mother.SayAsync("оценки Маши с 1 сентября по 20 ноября в пдф");

        var file = OpenedFile.In(mother.Answer);
        var pages = await file.PagesAsync();
        Assert.Equal("application/pdf", file.ContentType);
        Assert.Contains("Оценки, 1 сентября 2026 – 20 ноября 2026", pages);
        Assert.Contains("Мария, 7Б", pages);
        Assert.Contains("01.09.2026", pages);
        Assert.Contains("Слово в слово", pages);
        Assert.Contains("Данные на 23 ноября 2026, 15:00", pages);
        var count = pages.Count(letter => letter == '\f');
        Assert.InRange(count, 2, 10);
        Assert.All(Enumerable.Range(1, count), page => Assert.Matches($@"\b{page}\s*/\s*{count}\b", pages));
        Assert.Equal(80, pages.Split('\n').Count(line => line.Contains("Алгебра", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("mother", "средний балл Маши", "Средний балл", "Алгебра")]
    [InlineData("mother", "итоговые Маши", "Итоговые отметки", "Алгебра")]
    [InlineData("mother", "пропуски Маши за ноябрь", "Пропуски и опоздания", "Алгебра")]
    [InlineData("mother", "уроки Маши на 16 ноября", "Уроки", "Алгебра")]
    [InlineData("mother", "что задали Маше на 16 ноября", "Домашнее задание", "№ 12")]
    [InlineData("mother", "контрольные Маши в ноябре", "Контрольные", "Алгебра")]
    [InlineData("class teacher", "журнал 7Б", "Журнал", "Смирнова М.")]
    [InlineData("mathematician", "журнал 7Б по алгебре за ноябрь", "Журнал, Алгебра", "Смирнова М.")]
    [InlineData("class teacher", "оценки 7Б за ноябрь", "Оценки", "Смирнова М.")]
    public async Task Every_answer_with_rows_can_be_had_as_a_file(
        string who,
        string question,
        string title,
        string cell
    )
    {
        var (algebra, _) = _scene.LessonsOn(Monday);
        Mark(algebra, 4);
        _scene.School.AddRoll(algebra, (_scene.Masha, _scene.Ill, null));
        _scene.School.AddHomework(_scene.Class.Group, _scene.Algebra, _scene.Mathematician, Monday, "№ 12");
        _scene.School.AddPlannedWork(_scene.LessonsOn(new DateOnly(2026, 11, 26)).Algebra, _scene.Mathematician);
        await using var database = await _scene.SaveAsync();
        await using var chat = _scene.Open(database, who);
        await chat.SayAsync(question);

        var said = await chat.SayAsync("пришли в экселе");

        var file = OpenedFile.In(chat.Answer);
        Assert.Contains(title, said);
        Assert.Contains(title, file.Name);
        Assert.Contains(
            file.Sheets().Values.SelectMany(rows => rows).SelectMany(row => row),
            value => value?.ToString()?.Contains(cell, StringComparison.Ordinal) == true
        );
        Assert.InRange(chat.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task The_same_rows_are_a_button_away_in_the_other_formats_and_in_the_chat()
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("оценки Маши за ноябрь");
        await mother.SayAsync("пришли файлом");
        Assert.EndsWith(".pdf", OpenedFile.In(mother.Answer).Name, StringComparison.Ordinal);

        await mother.PressAsync("CSV");
        var csv = OpenedFile.In(mother.Answer);
        await mother.PressAsync("Excel");
        var excel = OpenedFile.In(mother.Answer);
        var chat = await mother.PressAsync("Показать в чате");

        Assert.Contains("Алгебра;4", csv.Text());
        Assert.Equal(2, excel.Sheets()["Мария, 7Б"].Count);
        Assert.Contains("Оценки, 1–30 ноября", chat);
    }

    [Fact]
    public async Task Without_a_question_before_it_is_asked_what_is_wanted()
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("пришли файлом");
        Assert.Contains("Что прислать файлом?", said);
        await mother.PressAsync("Оценки за четверть");

        Assert.Contains("Алгебра", await OpenedFile.In(mother.Answer).PagesAsync());
    }

    [Fact]
    public async Task After_a_picture_it_is_asked_what_is_wanted()
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("график Маши по алгебре");

        Assert.Contains("Что прислать файлом?", await mother.SayAsync("пришли в экселе"));
    }

    [Fact]
    public async Task A_quarter_of_an_hour_later_a_format_alone_is_a_question()
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("оценки Маши за ноябрь");
        _scene.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Contains("Что прислать файлом?", await mother.SayAsync("а в экселе можно?"));
    }

    [Fact]
    public async Task No_rows_make_no_file()
    {
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");

        var said = await mother.SayAsync("оценки Маши за октябрь в pdf");

        Assert.Contains("нет ни одной строки", said);
        Assert.All(mother.Answer, activity => Assert.Null(activity.Attachments));
    }

    [Fact]
    public async Task English_speakers_get_English_files()
    {
        Mark(_scene.LessonsOn(Monday).Algebra, 4);
        await using var database = await _scene.SaveAsync();
        await using var mother = _scene.Open(database, "mother");
        await mother.SayAsync("switch to English");
        await mother.SayAsync("marks for November");

        var said = await mother.SayAsync("can I have it in csv?");

        Assert.Contains("1 row", said);
        Assert.Contains("Мария, 7Б,16/11/2026,Алгебра,4", OpenedFile.In(mother.Answer).Text().Replace("\"", ""));
        Assert.Contains("November 2026", OpenedFile.In(mother.Answer).Name);
    }

    private void Mark(LessonOccurrence lesson, int value, string? comment = null) =>
        _scene.School.AddMark(_scene.School.AddColumn(lesson), _scene.Masha, _scene.Mathematician, value, comment);
}
