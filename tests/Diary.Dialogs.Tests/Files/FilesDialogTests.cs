using System.Text;
using Diary.Dialogs.Schema;
using Diary.Dialogs.Talks;
using Diary.Testing.Builders;
using Diary.Testing.Databases;
using Diary.Testing.Files;

namespace Diary.Dialogs.Files;

public sealed class FilesDialogTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly SchoolBuilder _school = new();

    public FilesDialogTests()
    {
        var masha = _school.AddStudent(_school.AddClass(), "Маша");
        _school.AddAccount(SchoolTalk.Channel, "masha", masha);
        var mother = _school.AddPerson("Ольга");
        _school.AddGuardianship(mother, masha);
        _school.AddAccount(SchoolTalk.Channel, "mother", mother);
    }

    public static TheoryData<DatabaseKind> Databases => SchoolTalk.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_file_goes_to_the_archive_is_listed_sent_deleted_and_brought_back(DatabaseKind kind)
    {
        await using var talk = await SchoolTalk.OpenAsync(_school, Now, kind);
        var masha = talk.As("masha");

        (await masha.SaysAsync("мои файлы")).Has("Твои файлы", "Пока пусто. Пришли мне файл");
        (await masha.SendsAsync("доклад.txt", Text("О китах"))).Has("Получил файл «доклад.txt»").Offers("В мои файлы");
        (await masha.PressesAsync("В мои файлы")).Has("Сохранил файл:", "доклад.txt").Offers("Мои файлы");
        (await masha.PressesAsync("Мои файлы")).Has(
            "1",
            "доклад.txt",
            "пн 23.11",
            "Занято 1 КБ из 1 ГБ",
            "Всего 1 файл"
        );

        var sent = await masha.PressesAsync("1");
        Assert.Equal("доклад.txt", Assert.Single(sent.Files).Name);
        Assert.NotNull(FileUrl.Read(sent.Files[0].ContentUrl));
        (await masha.PressesAsync("Удалить")).Has("Удалил «доклад.txt»").Offers("Вернуть");
        (await masha.SaysAsync("мои файлы")).HasNot("доклад.txt");
        (await masha.PressesAsync("Вернуть")).Has("снова в архиве");
        (await masha.SaysAsync("мои файлы")).Has("доклад.txt");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_question_in_words_finds_by_name_and_by_kind(DatabaseKind kind)
    {
        await using var talk = await SchoolTalk.OpenAsync(_school, Now, kind);
        var mother = talk.As("mother");
        await KeepAsync(mother, "Реферат про осень.txt", Text("осень"));
        await KeepAsync(mother, "IMG_0017.png", SamplePictures.Png);

        (await mother.SaysAsync("где мой реферат")).Has("Реферат про осень.txt").HasNot("IMG_0017").Offers("Все файлы");
        (await mother.SaysAsync("покажи мои фото")).Has("IMG_0017.png").HasNot("Реферат");
        (await mother.SaysAsync("где моя презентация")).Has("Ничего похожего не нашёл").Offers("Все файлы");
        (await mother.PressesAsync("Все файлы")).Has("IMG_0017.png", "Реферат про осень.txt");
        Assert.InRange(mother.Statements, 1, 4);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_long_archive_has_pages_and_a_search_keeps_its_words_on_them(DatabaseKind kind)
    {
        await using var talk = await SchoolTalk.OpenAsync(_school, Now, kind);
        var mother = talk.As("mother");
        foreach (var number in Enumerable.Range(1, 10))
        {
            await KeepAsync(mother, $"очень длинное название контрольной работы {number}.txt", Text($"{number}"));
            talk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await mother.SaysAsync("/файлы очень длинное название контрольной");
        first.Has("работы 10.txt").HasNot("работы 2.txt").Offers("Старее →");
        var second = await mother.PressesAsync("Старее →");
        Assert.True(second.IsEdit);
        second.Has("работы 2.txt", "работы 1.txt").HasNot("работы 3.txt").Offers("← Новее");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_opens_deletes_or_restores_another_persons_file(DatabaseKind kind)
    {
        await using var talk = await SchoolTalk.OpenAsync(_school, Now, kind);
        var masha = talk.As("masha");
        await KeepAsync(masha, "дневник.txt", Text("секрет"));
        await masha.SaysAsync("мои файлы");
        var code = masha.Last.Find("1")!.Value!;
        var mother = talk.As("mother");

        foreach (var forged in new[] { code, code + "d", code + "r", "file:x", "file:", "file:" + new string('A', 22) })
        {
            Assert.Single(await mother.PressCodeAsync(forged)).Has("Такого файла у вас нет").HasNot("дневник");
        }

        (await masha.SaysAsync("мои файлы")).Has("дневник.txt");
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_by_name_and_reason()
    {
        await using var talk = await SchoolTalk.OpenAsync(_school, Now, DatabaseKind.Sqlite);
        var mother = talk.As("mother");

        await mother.SendsAsync("virus.exe", [0x4D, 0x5A, 0, 0]);
        await mother.SendsAsync("пусто.txt", []);
        (await mother.SendsAsync("хорошо.txt", Text("x"))).Has("Получил файлов: 3");
        (await mother.SaysAsync("да")).Has(
            "Сохранил файл:",
            "хорошо.txt",
            "Не взял:",
            "virus.exe — такие файлы не принимаю",
            "файл пустой"
        );

        await mother.SendsAsync("ещё.txt", Text("x"));
        talk.Sent.ForgetAll();
        (await mother.PressesAsync("В мои файлы")).Has("его больше нет в чате, пришлите ещё раз");
        await mother.SendsAsync("не надо.txt", Text("x"));
        (await mother.PressesAsync("Ничего")).Has("не сохраняю");
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task KeepAsync(TalkingPerson person, string name, byte[] content)
    {
        await person.SendsAsync(name, content);
        await person.PressesAsync("В мои файлы");
    }
}
