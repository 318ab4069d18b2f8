namespace Diary.Dialogs.Understanding;

public sealed class EverydayMessagesTests
{
    [Theory]
    [InlineData("здравствуйте!", Intent.Greeting)]
    [InlineData("Good morning", Intent.Greeting)]
    [InlineData("спасибо большое", Intent.Thanks)]
    [InlineData("до встречи", Intent.Goodbye)]
    [InlineData("чем ты можешь помочь", Intent.Help)]
    [InlineData("отмени", Intent.Cancel)]
    [InlineData("давай на английском", Intent.LanguageSwitch)]
    [InlineData("какая завтра погода", Intent.None)]
    [InlineData("реши уравнение", Intent.None)]
    public void Small_talk_and_what_is_none_of_our_business_carry_no_entities(string text, Intent intent)
    {
        var meaning = Reading.Of(text);

        Assert.Equal(intent, meaning.Intent);
        Assert.Equal("", Wire.Of(meaning.Entities));
    }

    [Theory]
    [InlineData("ghbdtn", Intent.Greeting, "")]
    [InlineData("lp gj fkut,ht yf pfdnhf", Intent.HomeworkShow, "date=2026-11-24..2026-11-24 subject=algebra")]
    [InlineData("dz po fizike na zavtra", Intent.HomeworkShow, "date=2026-11-24..2026-11-24 subject=physics")]
    [InlineData("распсиание на завтра", Intent.ScheduleShow, "date=2026-11-24..2026-11-24")]
    [InlineData("оцнеки по химии", Intent.GradesShow, "subject=chemistry")]
    [InlineData("оценки пo химии", Intent.GradesShow, "subject=chemistry")]
    public void Wrong_keys_and_wrong_letters_are_read_as_meant(string text, Intent intent, string entities)
    {
        var meaning = Reading.Of(text);

        Assert.Equal(intent, meaning.Intent);
        Assert.Equal(entities, Wire.Of(meaning.Entities));
    }

    [Theory]
    [InlineData("что по литре на завтра", "literature")]
    [InlineData("дз по инглишу", "english")]
    [InlineData("дз по окружающему миру", "world")]
    [InlineData("дз по вероятности и статистике", "statistics")]
    [InlineData("когда физра", "pe")]
    public void A_subject_is_known_by_its_slang(string text, string subject) =>
        Assert.Equal(subject, Reading.Of(text).Entities.Subject);

    [Theory]
    [InlineData("какой третий урок", 3)]
    [InlineData("во сколько 5 урок", 5)]
    [InlineData("what is my second lesson", 2)]
    public void A_lesson_is_known_by_its_number(string text, int lesson) =>
        Assert.Equal(lesson, Reading.Of(text).Entities.Lesson);

    [Fact]
    public void How_many_lessons_names_no_lesson() =>
        Assert.Null(Reading.Of("сколько завтра уроков, 5 уроков?").Entities.Lesson);

    [Fact]
    public void Confidence_and_alternatives_are_shares_of_one()
    {
        var meaning = Reading.Of("оценки");

        Assert.InRange(meaning.Confidence + meaning.Alternatives.Sum(other => other.Confidence), 0, 1.0001);
        Assert.All(meaning.Alternatives, other => Assert.True(other.Confidence <= meaning.Confidence));
        Assert.DoesNotContain(meaning.Intent, meaning.Alternatives.Select(other => other.Intent));
    }

    [Theory]
    [InlineData(Intent.HomeworkShow, "homework.show")]
    [InlineData(Intent.None, "none")]
    public void Intents_have_names_on_the_wire(Intent intent, string name)
    {
        Assert.Equal(name, intent.ToName());
        Assert.True(IntentNames.TryParse(name, out var parsed));
        Assert.Equal(intent, parsed);
    }
}
