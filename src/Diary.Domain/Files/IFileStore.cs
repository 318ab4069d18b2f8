namespace Diary.Domain.Files;

/// <summary>Where the bytes are: a folder, or a store on the network.</summary>
public interface IFileStore
{
    /// <summary>Keeps the bytes under the key; the same ones again are as good as new.</summary>
    Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <returns>Null when there is nothing under the key.</returns>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    /// <summary>Removes it, unless somebody has put it there since.</summary>
    Task RemoveAsync(string key, DateTimeOffset unchangedSince, CancellationToken cancellationToken);
}
