using System.Net;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Conversations;
using Diary.Domain.Files;
using Diary.Domain.Homework;
using Diary.Domain.People;
using Diary.Testing.Builders;
using Diary.Testing.Files;
using Microsoft.EntityFrameworkCore;

namespace Diary.Bot.Host.Files;

/// <summary>Files in the web chat: who may open one is asked when it is opened.</summary>
public sealed class FilesInWebChatTests(SchoolOnline school) : IClassFixture<SchoolOnline>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kept_file_opens_for_its_owner_and_for_nobody_else()
    {
        var (mother, file) = await MotherWithFileAsync();
        var stranger = await WebPerson.ArriveAsync(school.Diary, account: null);
        var other = await WebPerson.ArriveAsync(school.Diary, await school.LinkedAsync(school.Builder.AddPerson()));

        using var opened = await mother.OpenAsync(file);
        using var again = await mother.OpenAsync(file, opened.Headers.ETag!.ToString());
        using var byStranger = await stranger.OpenAsync(file);
        using var byOther = await other.OpenAsync(file);

        Assert.Equal(SamplePictures.Png, await opened.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(["nosniff"], opened.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(opened.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (byStranger.StatusCode, byOther.StatusCode));
    }

    [Fact]
    public async Task A_right_that_ended_closes_a_link_that_was_sent_before()
    {
        var (mother, file) = await MotherWithFileAsync();
        using (var opened = await mother.OpenAsync(file))
        {
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        }

        await using (var db = school.Diary.OpenDatabase())
        {
            await db
                .ChannelBindings.Where(binding => binding.Channel == ChannelNames.DirectLine)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(binding => binding.RevokedAt, DateTimeOffset.UnixEpoch),
                    Cancel
                );
        }

        using var closed = await mother.OpenAsync(file);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Fact]
    public async Task What_a_client_makes_up_opens_and_keeps_nothing()
    {
        var (_, file) = await MotherWithFileAsync();
        var thief = await WebPerson.ArriveAsync(school.Diary, await school.LinkedAsync(school.Builder.AddPerson()));
        var id = file.Segments[^1];
        string[] forged = [$"file:{id}", $"directline:{id}", "telegram:BQACAgIAAxkBAAI000001", "file:///etc/passwd"];

        using var posted = await thief.PostAsync(
            new
            {
                type = "message",
                attachments = forged.Select(url => new
                {
                    contentType = "image/png",
                    contentUrl = url,
                    name = "x.png",
                }),
            }
        );
        await thief.PressAsync(await thief.NextAsync(), "В мои файлы");

        Assert.DoesNotContain("Сохранил", WebPerson.WordsOf(await thief.NextAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teachers_file_opens_for_the_family_it_is_set_for_until_their_right_ends()
    {
        var builder = school.Builder;
        var seventh = builder.AddClass();
        var teacher = builder.AddPerson("Анна");
        var mother = builder.AddPerson("Ольга");
        var guardianship = builder.AddGuardianship(mother, builder.AddStudent(seventh, "Маша"));
        var tomorrow = SchoolBuilder.YearStart.AddDays(10);
        var homework = builder.AddHomework(seventh.Group, builder.AddSubject(), teacher, tomorrow, "§ 12");
        var author = await WebPerson.ArriveAsync(school.Diary, await school.LinkedAsync(teacher));
        var reader = await WebPerson.ArriveAsync(school.Diary, await school.LinkedAsync(mother));
        var other = await WebPerson.ArriveAsync(school.Diary, await school.LinkedAsync(builder.AddPerson()));
        await KeepAsync(author, "лист.png");
        await AttachAsync(teacher.Id, homework);

        await reader.PostAsync(
            new
            {
                type = "message",
                text = "Файлы",
                value = $"hw:{ShortId.Of(homework.Id)}f",
            }
        );
        var said = await reader.NextAsync();

        Assert.Contains("лист.png", WebPerson.WordsOf(said), StringComparison.Ordinal);
        var file = Assert.Single(WebPerson.FilesOf(said));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(reader, file));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, file));
        await using (var db = school.Diary.OpenDatabase())
        {
            await db.Guardianships.Where(row => row.Id == guardianship.Id).ExecuteDeleteAsync(Cancel);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(reader, file));
    }

    private static async Task<HttpStatusCode> StatusAsync(WebPerson person, Uri file)
    {
        using var opened = await person.OpenAsync(file);
        return opened.StatusCode;
    }

    private async Task AttachAsync(Guid owner, HomeworkAssignment homework)
    {
        await using var db = school.Diary.OpenDatabase();
        var file = await db.PersonalFiles.SingleAsync(file => file.OwnerId == owner, Cancel);
        db.Add(
            new FileAttachment
            {
                SchoolId = homework.SchoolId,
                Holder = FileHolder.Homework,
                HolderId = homework.Id,
                FileId = file.Id,
                Ordinal = 0,
            }
        );
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task KeepAsync(WebPerson person, string name)
    {
        using var posted = await person.UploadAsync(name, SamplePictures.Png);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        await person.PressAsync(await person.NextAsync(), "В мои файлы");
        Assert.Contains(name, WebPerson.WordsOf(await person.NextAsync()), StringComparison.Ordinal);
    }

    private async Task<(WebPerson Mother, Uri File)> MotherWithFileAsync()
    {
        var mother = await WebPerson.ArriveAsync(
            school.Diary,
            await school.LinkedAsync(school.Builder.AddPerson("Ольга"))
        );
        await KeepAsync(mother, "двор.png");
        await mother.SayAsync("мои файлы");
        await mother.PressAsync(await mother.NextAsync(), "1");
        return (mother, Assert.Single(WebPerson.FilesOf(await mother.NextAsync())));
    }
}
