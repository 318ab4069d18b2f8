using Diary.Domain.Files;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Files;

/// <summary>Files in a folder of this machine, or of a share.</summary>
internal sealed class LocalFileStore(IOptions<FileStoreOptions> options) : IFileStore
{
    private readonly string _folder = Path.GetFullPath(options.Value.Path);

    /// <remarks>Written beside its place and moved there: nobody ever opens half of it.</remarks>
    public async Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            await File.WriteAllBytesAsync(draft, content, cancellationToken);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        try
        {
            return Task.FromResult<Stream?>(
                new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            );
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task RemoveAsync(string key, DateTimeOffset unchangedSince, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(key));
        if (file.Exists && file.LastWriteTimeUtc < unchangedSince.UtcDateTime)
        {
            file.Delete();
        }

        return Task.CompletedTask;
    }

    private string PathOf(string key) =>
        key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '/')
            ? Path.Combine([_folder, .. key.Split('/', StringSplitOptions.RemoveEmptyEntries)])
            : throw new ArgumentException("The key is none of ours.", nameof(key));
}
