using Diary.Dialogs.Students;
using Diary.Domain.Marks;
using Diary.Domain.People;

namespace Diary.Dialogs.MarkEntry;

public sealed class MarkListReaderTests
{
    private static readonly RollMatcher Roll = new([
        Student("Иванов", "Пётр", Sex.Male),
        Student("Петров", "Глеб", Sex.Male),
        Student("Сидорова", "Анна", Sex.Female),
        Student("Сидорова", "Вера", Sex.Female),
        Student("Козлов", "Яков", Sex.Male),
        Student("Козлова", "Яна", Sex.Female),
        Student("Ёлкин", "Лев", Sex.Male),
        Student("Шевченко", "Иван", Sex.Male),
        Student("Ким", "Олег", Sex.Male),
        Student("Достоевская", "Мария", Sex.Female),
        Student("Мамин-Сибиряк", "Дмитрий", Sex.Male),
        Student("Петренко", "Ольга", Sex.Female),
    ]);

    [Theory]
    [InlineData("поставь Иванову 5 по алгебре за контрольную", "Иванов П: 5")]
    [InlineData("Иванову 5 по алгебре", "Иванов П: 5")]
    [InlineData("поставь 4 Петрову", "Петров Г: 4")]
    [InlineData("5 иванову и 4 петрову", "Иванов П: 5; Петров Г: 4")]
    [InlineData("Иванов 5 Петров 4 Козлов 3", "Иванов П: 5; Петров Г: 4; Козлов Я: 3")]
    [InlineData("7Б алгебра к/р: Иванов 5, Петров 4, Козлов н", "Иванов П: 5; Петров Г: 4; Козлов Я: н")]
    [InlineData("7Б на 2 уроке: Иванов 5", "Иванов П: 5")]
    [InlineData("Козлов 3 \"пересдать, и скорее\", Петров 4", "Козлов Я: 3 (пересдать, и скорее); Петров Г: 4")]
    [InlineData("Козлов 3 (невнимательно)", "Козлов Я: 3 (невнимательно)")]
    [InlineData("Иванов 5/4, Петров 4 3", "Иванов П: 5 4; Петров Г: 4 3")]
    [InlineData("Козлова 4, Козлов 5", "Козлова Я: 4; Козлов Я: 5")]
    [InlineData("Козловой 4, Козлову 5", "Козлова Я: 4; Козлов Я: 5")]
    [InlineData("Елкину 4, ёлкин 5", "Ёлкин Л: 4; Ёлкин Л: 5")]
    [InlineData(
        "Шевченко зач, Киму осв, Достоевской н/а",
        "Шевченко И: Pass; Ким О: Exempt; Достоевская М: NotAttested"
    )]
    [InlineData("Сибиряку 4", "Мамин-Сибиряк Д: 4")]
    [InlineData("Сидоровой Вере 5, Сидорова А. 4", "Сидорова В: 5; Сидорова А: 4")]
    [InlineData("Иваноф 5, Питров 4", "Иванов П: 5?; Петров Г: 4?")]
    [InlineData("Иванов 5-", "Иванов П: 5 (5-)")]
    [InlineData("Иванов — пять, Петров — четвёрка", "Иванов П: 5; Петров Г: 4")]
    [InlineData("Иванов долг", "Иванов П: Owed")]
    [InlineData("Алгебра 7Б\nИванов 5\nПетров 4\n\nКозлов 3", "Иванов П: 5; Петров Г: 4; Козлов Я: 3")]
    [InlineData("Иванов\t5\nПетров\t4", "Иванов П: 5; Петров Г: 4")]
    public void Who_gets_what_is_read(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", MarkListReader.Read(text, Roll).Select(Shown)));

    [Theory]
    [InlineData("Сидорова 5", 2)]
    [InlineData("Иванов 5, Неведомский 4", 0)]
    public void Who_is_several_or_nobody_is_left_to_ask(string text, int candidates) =>
        Assert.Equal(candidates, MarkListReader.Read(text, Roll)[^1].Candidates.Count);

    [Theory]
    [InlineData("Иванов 5, Петров 4", true)]
    [InlineData("Иванов 5\nПетров 4\nСидорова н", true)]
    [InlineData("7Б алгебра к/р: Иванов 5, Петров 4", true)]
    [InlineData("оценки за 3 четверть, 4 четверть", false)]
    [InlineData("двойки и тройки за ноябрь", false)]
    [InlineData("что задали на завтра?", false)]
    [InlineData("Петя заболел, завтра не придёт", false)]
    [InlineData("уроки на 5, 6 декабря", false)]
    public void A_list_is_told_from_other_words(string text, bool isList) =>
        Assert.Equal(isList, MarkListReader.IsList(text));

    [Fact]
    public void A_list_of_two_thousand_lines_and_one_without_end_are_read_in_no_time()
    {
        var long1 = string.Join('\n', Enumerable.Repeat("Иванов 5", 2000));
        var hostile = string.Concat(Enumerable.Repeat("\"(«", 5000)) + " Иванов 5";

        Assert.InRange(MarkListReader.Read(long1, Roll).Count, 1, MarkListReader.MaxItems);
        Assert.InRange(MarkListReader.Read(hostile, Roll).Count, 0, MarkListReader.MaxItems);
    }

    private static string Shown(ListedMark mark)
    {
        var learner = mark.Candidates is [var only] ? only : Student(mark.Words, "?", Sex.Male);
        var values = mark.IsAbsent
            ? "н"
            : string.Join(
                ' ',
                mark.Values.Select(value =>
                    value.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? value.Kind.ToString()
                )
            );
        var comment = mark.Comment is null ? "" : $" ({mark.Comment})";
        return $"{learner.Name.FamilyName} {learner.Name.GivenName[0]}: {values}{comment}{(mark.IsGuess ? "?" : "")}";
    }

    private static Learner Student(string familyName, string givenName, Sex sex) =>
        new(Guid.Empty, IdOf(familyName + givenName), new PersonName(familyName, givenName, null), sex);

    private static Guid IdOf(string name) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
