using Diary.Domain.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Files;

/// <summary>Both stores keep the same promises, put together as the host does it.</summary>
public sealed class FileStoreTests : IAsyncLifetime
{
    private const string Key = "0123abcd/ab/abcdef";
    private static readonly byte[] Content = [1, 2, 3];
    private readonly string _folder = Directory.CreateTempSubdirectory("diary-files-").FullName;
    private FakeS3 _s3 = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _s3 = await FakeS3.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _s3.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory, InlineData("Local"), InlineData("S3")]
    public async Task What_was_put_is_found_again_put_twice_is_one_and_what_is_not_there_is_null(string kind)
    {
        await using var services = Services(kind);
        var store = services.GetRequiredService<IFileStore>();

        Assert.Null(await ReadAsync(store));
        await store.PutAsync(Key, Content, Cancel);
        await store.PutAsync(Key, Content, Cancel);

        Assert.Equal(Content, await ReadAsync(store));
        Assert.Equal(kind == "S3" ? 1 : 0, _s3.Objects.Count);
    }

    [Theory, InlineData("Local"), InlineData("S3")]
    public async Task Only_what_nobody_has_put_again_is_removed(string kind)
    {
        await using var services = Services(kind);
        var store = services.GetRequiredService<IFileStore>();
        await store.PutAsync(Key, Content, Cancel);

        await store.RemoveAsync(Key, DateTimeOffset.UnixEpoch, Cancel);
        Assert.NotNull(await ReadAsync(store));

        await store.RemoveAsync(Key, DateTimeOffset.MaxValue, Cancel);
        await store.RemoveAsync(Key, DateTimeOffset.MaxValue, Cancel);
        Assert.Null(await ReadAsync(store));
    }

    [Fact]
    public async Task A_bucket_may_be_shared_and_every_request_is_signed()
    {
        await using var services = Services("S3");

        await services.GetRequiredService<IFileStore>().PutAsync(Key, Content, Cancel);

        Assert.Equal(["/diary-bucket/school/" + Key], _s3.Objects.Keys);
        Assert.All(_s3.Signatures, signature => Assert.StartsWith("AWS4-HMAC-SHA256 Credential=key/", signature));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\x")]
    public async Task The_folder_is_left_by_no_key(string key)
    {
        await using var services = Services("Local");
        var store = services.GetRequiredService<IFileStore>();

        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync(key.Replace("/etc", "/.."), Content, Cancel));
    }

    [Theory]
    [InlineData("Files:Store", "S3")]
    [InlineData("Files:Scanner:Port", "0")]
    public void Settings_that_cannot_work_stop_the_host(string name, string value)
    {
        using var services = With(new() { [name] = value });

        var wrong = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );
        Assert.Contains("Section Files", wrong.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services(string kind) =>
        With(
            new()
            {
                ["Files:Store"] = kind,
                ["Files:Path"] = _folder,
                ["Files:S3:ServiceUrl"] = _s3.Address.AbsoluteUri,
                ["Files:S3:Bucket"] = "diary-bucket",
                ["Files:S3:Prefix"] = "school/",
                ["Files:S3:AccessKey"] = "key",
                ["Files:S3:SecretKey"] = "secret",
            }
        );

    private static ServiceProvider With(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddFiles(configuration)
            .BuildServiceProvider();
    }

    private static async Task<byte[]?> ReadAsync(IFileStore store)
    {
        await using var stream = await store.OpenAsync(Key, Cancel);
        if (stream is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
