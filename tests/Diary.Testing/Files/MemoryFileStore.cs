using System.Collections.Concurrent;
using Diary.Domain.Files;

namespace Diary.Testing.Files;

/// <summary>Files of one test.</summary>
public sealed class MemoryFileStore(TimeProvider clock) : IFileStore
{
    private readonly ConcurrentDictionary<string, (byte[] Content, DateTimeOffset At)> _files = [];

    public IEnumerable<string> Keys => _files.Keys;

    public Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _files[key] = (content.ToArray(), clock.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(_files.TryGetValue(key, out var file) ? new MemoryStream(file.Content) : null);

    public Task RemoveAsync(string key, DateTimeOffset unchangedSince, CancellationToken cancellationToken)
    {
        if (_files.TryGetValue(key, out var file) && file.At < unchangedSince)
        {
            _files.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Finds the virus of the tests.</summary>
public sealed class SampleScanner : IFileScanner
{
    /// <summary>What scanners are tried with.</summary>
    public static ReadOnlySpan<byte> Virus => @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR"u8;

    public bool IsAway { get; set; }

    public Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult(
            IsAway ? ScanVerdict.Unknown
            : content.Span.IndexOf(Virus) >= 0 ? ScanVerdict.Infected
            : ScanVerdict.Clean
        );
}
