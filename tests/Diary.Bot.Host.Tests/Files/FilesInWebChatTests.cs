using System.Net;
using Diary.Domain.Access;
using Diary.Domain.Conversations;
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

    private async Task<(WebPerson Mother, Uri File)> MotherWithFileAsync()
    {
        var mother = await WebPerson.ArriveAsync(
            school.Diary,
            await school.LinkedAsync(school.Builder.AddPerson("Ольга"))
        );
        using var posted = await mother.UploadAsync("двор.png", SamplePictures.Png);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        await mother.PressAsync(await mother.NextAsync(), "В мои файлы");
        Assert.Contains("двор.png", WebPerson.WordsOf(await mother.NextAsync()), StringComparison.Ordinal);
        await mother.SayAsync("мои файлы");
        await mother.PressAsync(await mother.NextAsync(), "1");
        return (mother, Assert.Single(WebPerson.FilesOf(await mother.NextAsync())));
    }
}
