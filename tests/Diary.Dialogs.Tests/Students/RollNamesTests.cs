using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Students;

public sealed class RollNamesTests
{
    private static readonly string[] Class =
    [
        "Петров Иван",
        "Петрова Анна",
        "Козлов Пётр",
        "Козлов Олег",
        "Сидорова Нина",
        "Соловьёв Лев",
        "Островский Павел",
        "Вишневская Мария",
        "Ткач Игорь",
        "Ким Софья",
        "Черных Даниил",
        "Коротков-Белый Степан",
        "Журавлёва Екатерина",
        "Заяц Никита",
    ];

    private readonly RollNames _names = new(
        Class.Select(
            (name, i) =>
                new RollLine(
                    Guid.Empty,
                    new Guid(i, 0, 0, new byte[8]),
                    new PersonName(name.Split(' ')[0], name.Split(' ')[1], null),
                    "7Б",
                    []
                )
        )
    );

    [Theory]
    [InlineData("сегодня нет Сидоровой и Соловьёва", "Сидорова, Соловьёв")]
    [InlineData("соловьева нет", "Соловьёв")]
    [InlineData("Островского и Вишневскую отметь", "Островский, Вишневская")]
    [InlineData("нет Ткача, Ким, Черных", "Ткач, Ким, Черных")]
    [InlineData("опоздала Журавлева", "Журавлёва")]
    [InlineData("Журавлевй нет", "Журавлёва")]
    [InlineData("нет Сидровой", "Сидорова")]
    [InlineData("Сидоровй поставь н", "Сидорова")]
    [InlineData("нет Коротков-Белого", "Коротков-Белый")]
    [InlineData("нет Короткова-Белого", "Коротков-Белый")]
    [InlineData("mark Sidorova absent", "Сидорова")]
    [InlineData("Solovyov is late", "Соловьёв")]
    [InlineData("Кати нет", "Журавлёва")]
    [InlineData("Льва и Паши не будет", "Соловьёв, Островский")]
    [InlineData("на третьем уроке все на месте, опоздавших нет", "")]
    [InlineData("отметь отсутствующих в классе", "")]
    public void Whoever_is_named_is_found(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", _names.Find(text).Select(mention => Assert.Single(mention.Students).Name.FamilyName))
        );

    [Theory]
    [InlineData("Козлова нет", 2)]
    [InlineData("Козлова Петра нет", 1)]
    [InlineData("нет Козлова П.", 1)]
    [InlineData("нет Пети Козлова", 1)]
    [InlineData("нет Петрова", 2)]
    public void Namesakes_are_told_apart_by_given_name_or_initial(string text, int candidates) =>
        Assert.Equal(candidates, Assert.Single(_names.Find(text)).Students.Count);

    [Fact]
    public void She_in_the_nominative_and_he_in_the_genitive_are_kept_apart()
    {
        var mention = Assert.Single(_names.Find("Петрова"));

        Assert.Equal("Петрова", Assert.Single(mention.Nominative).Name.FamilyName);
    }

    [Fact]
    public void A_letter_of_the_roll_after_a_name_is_no_initial()
    {
        var mention = Assert.Single(_names.Find("Сидорова н"));

        Assert.Equal("Сидорова", mention.Said);
    }

    [Fact]
    public void A_slip_of_the_finger_is_a_guess_and_a_name_is_not()
    {
        Assert.True(Assert.Single(_names.Find("Сидровой")).IsGuess);
        Assert.False(Assert.Single(_names.Find("Сидоровой")).IsGuess);
    }
}
