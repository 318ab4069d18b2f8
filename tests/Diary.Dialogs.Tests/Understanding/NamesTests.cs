namespace Diary.Dialogs.Understanding;

public sealed class NamesTests
{
    [Theory]
    [InlineData("какие оценки у Маши", "Маша")]
    [InlineData("что задали маше на завтра", "Маша")]
    [InlineData("оценки Лизоньки", "Лизонька")]
    [InlineData("оценки Артёма", "Артём")]
    [InlineData("что получил Пашка", "Пашка")]
    [InlineData("расписание для Игоря", "Игорь")]
    [InlineData("оценки Павла", "Павел")]
    [InlineData("show Sonya's grades", "Sonya")]
    [InlineData("show dan's homework", "Dan")]
    public void A_child_is_called_as_the_family_calls_it(string text, string name) =>
        Assert.Equal([name], Reading.Of(text).Entities.Children);

    [Theory]
    [InlineData("Иванову 5 за контрольную", "Иванов")]
    [InlineData("Сидоровой пятёрка по алгебре", "Сидорова")]
    [InlineData("оценки Белова", "Белов")]
    [InlineData("оценки Вишневской", "Вишневская")]
    [InlineData("оценки Шевченко", "Шевченко")]
    [InlineData("покажи оценки Кропоткинской", "Кропоткинская")]
    public void A_surname_comes_in_the_nominative(string text, string name) =>
        Assert.Equal([name], Reading.Of(text, AskerRole.Teacher).Entities.People);

    [Theory]
    [InlineData("написать Марии Ивановне")]
    [InlineData("передайте Ирине Сергеевне что мы уехали")]
    public void A_grown_up_with_a_patronymic_is_no_child(string text)
    {
        var entities = Reading.Of(text).Entities;

        Assert.Empty(entities.Children);
        Assert.Empty(entities.People);
    }

    [Theory]
    [InlineData("оценки 7Б", "7Б")]
    [InlineData("оценки 7 \"Б\"", "7Б")]
    [InlineData("оценки 7-б", "7Б")]
    [InlineData("оценки в седьмом б", "7Б")]
    [InlineData("расписание 10A", "10А")]
    public void A_class_is_a_grade_and_a_cyrillic_letter(string text, string name) =>
        Assert.Equal(name, Reading.Of(text, AskerRole.Teacher).Entities.Class);
}
