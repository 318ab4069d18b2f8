using System.Globalization;
using Diary.Dialogs.Homework.Setting;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Talks;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Homework;

/// <summary>Monday, the 23rd of November 2026.</summary>
public sealed class HomeworkLineReaderTests
{
    [Theory]
    [InlineData("7Б алгебра §12 № 3-7 к пятнице", "7Б", "algebra", "2026-11-27", null, "§12 № 3-7")]
    [InlineData("7Б алгебра § 12 № 3-7 к пятнице, 20 минут", "7Б", "algebra", "2026-11-27", 20, "§ 12 № 3-7")]
    [InlineData("задай 7Б параграф 12 на пятницу", "7Б", null, "2026-11-27", null, "параграф 12")]
    [InlineData(
        "Задай 7Б по алгебре на завтра: №№ 214, 215 (а, б)",
        "7Б",
        "algebra",
        "2026-11-24",
        null,
        "№№ 214, 215 (а, б)"
    )]
    [InlineData(
        "дз 9А физика читать §14, задачи 5 и 6 к 27.11",
        "9А",
        "physics",
        "2026-11-27",
        null,
        "читать §14, задачи 5 и 6"
    )]
    [InlineData(
        "7б русский упр. 118, выучить правило на странице 64 к среде",
        "7Б",
        "russian",
        "2026-11-25",
        null,
        "упр. 118, выучить правило на странице 64"
    )]
    [InlineData("7Б алгебра к среде: карточка 5", "7Б", "algebra", "2026-11-25", null, "карточка 5")]
    [InlineData(
        "7Б история написать сочинение к 12 декабря",
        "7Б",
        "history",
        "2026-12-12",
        null,
        "написать сочинение"
    )]
    [InlineData("for 7Б algebra ex. 5 by Friday", "7Б", "algebra", "2026-11-27", null, "ex. 5")]
    public void One_line_tells_class_subject_day_and_time_and_the_rest_is_the_task(
        string line,
        string? inClass,
        string? subject,
        string? due,
        int? minutes,
        string text
    )
    {
        var said = Read(line);

        Assert.Equal(text, said.Text);
        Assert.Equal((inClass, subject, minutes), (said.ClassTitle, said.SubjectKey, said.Minutes));
        Assert.Equal(due, said.Due?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Line_breaks_and_spaces_of_the_task_stay_as_they_were_typed()
    {
        Assert.Equal("№ 1\n№ 2  и\n№ 3", Read("7Б алгебра к пятнице\n№ 1\n№ 2  и\n№ 3").Text);
    }

    [Fact]
    public void Named_students_are_no_part_of_the_task()
    {
        var said = Read("задай Белову и Котовой 7Б по алгебре карточку 5 к пятнице");

        Assert.Equal("карточку 5", said.Text);
        Assert.Equal(2, said.People.Count);
    }

    private static HomeworkSaid Read(string line)
    {
        var turn = new TurnContext(
            new Activity { Type = ActivityTypes.Message, Text = line },
            new ConversationReference(SchoolTalk.Channel, "chat", "teacher"),
            new ConversationState(),
            null,
            new TurnTools(
                Reading.Reader,
                new TemplateRenderer(TemplateFolder.BesideTheProgram()),
                new FakeTimeProvider(SchoolDay.Now),
                TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")
            )
        );
        return new HomeworkLineReader(Reading.Reader).Read(turn);
    }
}
