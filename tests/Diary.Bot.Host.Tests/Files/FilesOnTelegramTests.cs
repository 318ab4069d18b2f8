using System.Text;
using Diary.Domain.Files;
using Diary.Domain.People;
using Diary.TelegramSimulator.Calls;
using Diary.TelegramSimulator.Users;
using Diary.Testing.Files;
using Microsoft.EntityFrameworkCore;
using Attachment = Diary.TelegramSimulator.Messages.Attachment;

namespace Diary.Bot.Host.Files;

/// <summary>A mother's files, through the whole product. Each test has a mother of its own.</summary>
public sealed class FilesOnTelegramTests(SchoolOnline school) : IClassFixture<SchoolOnline>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_kept_found_and_sent_again_by_the_name_that_telegram_has_for_it()
    {
        var diary = school.Diary;
        var (mother, _) = await school.MotherAsync();

        await mother.SendDocumentAsync("доклад о китах.txt", Encoding.UTF8.GetBytes("Киты велики"), "text/plain");
        Assert.Contains("Получил файл «доклад о китах.txt»", (await mother.NextAsync()).Text, StringComparison.Ordinal);
        await mother.PressAsync("В мои файлы");
        Assert.Contains("Сохранил файл", (await mother.NextAsync()).Text, StringComparison.Ordinal);
        await mother.SendAsync("где мой доклад про китов");
        Assert.Contains("доклад о китах.txt", (await mother.NextAsync()).Text, StringComparison.Ordinal);
        await mother.PressAsync("1");
        await mother.NextAsync();

        Assert.Equal("доклад о китах.txt", (await mother.NextAsync()).Attachment!.FileName);
        Assert.DoesNotContain("attach://", Last(diary, "sendDocument").Fields["document"]!.ToString());
    }

    [Fact]
    public async Task A_picture_is_sent_on_without_its_place_and_uploaded_once()
    {
        var diary = school.Diary;
        var (mother, person) = await school.MotherAsync();
        await KeepAsync(diary, mother, person, "двор.jpg", SamplePictures.JpegWith(SamplePictures.Exif));

        var first = await PictureAsync(mother);
        var second = await PictureAsync(mother);

        Assert.DoesNotContain(SamplePictures.Place, Encoding.Latin1.GetString(diary.Telegram.FileContent(first)));
        Assert.Equal((first.Kind, first.FileId), (second.Kind, second.FileId));
        Assert.Equal("photo", first.Kind);
    }

    [Fact]
    public async Task A_name_that_telegram_has_forgotten_is_replaced_by_the_bytes()
    {
        var diary = school.Diary;
        var (mother, person) = await school.MotherAsync();
        await KeepAsync(diary, mother, person, "двор.png", SamplePictures.Png);
        var first = await PictureAsync(mother);

        diary.Telegram.Forget(first);
        var second = await PictureAsync(mother);
        var third = await PictureAsync(mother);

        Assert.NotEqual(first.FileId, second.FileId);
        Assert.Equal(SamplePictures.Png, diary.Telegram.FileContent(second));
        Assert.Equal(second.FileId, third.FileId);
    }

    [Fact]
    public async Task A_file_that_is_gone_before_it_was_kept_is_asked_for_again()
    {
        var diary = school.Diary;
        var (mother, person) = await school.MotherAsync();
        var said = await mother.SendDocumentAsync("a.txt", "x"u8.ToArray(), "text/plain");
        await mother.NextAsync();

        diary.Telegram.Forget(mother.Chat.Messages.Single(message => message.Attachment is not null).Attachment!);
        await mother.PressAsync("В мои файлы");

        Assert.Contains("пришлите ещё раз", (await mother.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Equal("message", said.Kind);
        Assert.Empty(await FilesAsync(diary, person));
    }

    [Theory]
    [InlineData(11 * 1024 * 1024)]
    [InlineData(30 * 1024 * 1024)]
    public async Task A_file_that_is_too_large_is_refused_with_the_size_that_is_not(int length)
    {
        var diary = school.Diary;
        var (mother, person) = await school.MotherAsync();
        await mother.SendDocumentAsync("видео.txt", new byte[length], "text/plain");
        await mother.NextAsync();

        await mother.PressAsync("В мои файлы");

        Assert.Contains("больше 10 МБ", (await mother.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_album_is_one_question_and_a_stranger_is_asked_none()
    {
        var diary = school.Diary;
        var (mother, person) = await school.MotherAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await mother.SendPhotoAsync(SamplePictures.Jpeg);
        }

        await mother.SeesAsync(chat => Newest(chat).Contains("Получил файлов: 3", StringComparison.Ordinal));
        await mother.PressAsync("В мои файлы");
        await mother.SeesAsync(chat => Newest(chat).Contains("Сохранил файлы", StringComparison.Ordinal));
        Assert.Equal(3, (await FilesAsync(diary, person)).Count);

        var stranger = diary.Telegram.User("Чужой", hasStarted: true);
        await stranger.SendPhotoAsync(SamplePictures.Jpeg);
        Assert.DoesNotContain("файлы", (await stranger.NextAsync()).Text, StringComparison.Ordinal);
    }

    private static async Task KeepAsync(
        FilesHost diary,
        SimulatedUser mother,
        Person person,
        string name,
        byte[] content
    )
    {
        await mother.SendDocumentAsync(name, content);
        await mother.NextAsync();
        await mother.PressAsync("В мои файлы");
        await mother.NextAsync();
        Assert.Single(await FilesAsync(diary, person));
    }

    /// <summary>The list, then its first file; the words before the file are read.</summary>
    /// <summary>Asks for the newest file, a picture: it comes before its words.</summary>
    private static async Task<Attachment> PictureAsync(SimulatedUser mother)
    {
        await mother.SendAsync("/files");
        await mother.NextAsync();
        await mother.PressAsync("1");
        var picture = (await mother.NextAsync()).Attachment!;
        await mother.NextAsync();
        return picture;
    }

    private static string Newest(ChatView chat) => chat.FromBot is [.., var last] ? last.Text : "";

    private static CallRecord Last(FilesHost diary, string method) =>
        diary.Telegram.Calls.Last(call => call.Method == method);

    private static async Task<List<PersonalFile>> FilesAsync(FilesHost diary, Person owner)
    {
        await using var db = diary.OpenDatabase();
        return await db.PersonalFiles.Where(file => file.OwnerId == owner.Id).ToListAsync(Cancel);
    }
}
