using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Diary.Domain.Files;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Files;

/// <summary>Asks a clamd, by its command INSTREAM: pieces with their length before them, then a piece of no length.</summary>
internal sealed partial class ClamdScanner(
    IOptions<FileStoreOptions> options,
    TimeProvider clock,
    ILogger<ClamdScanner> logger
) : IFileScanner
{
    private const int PieceLength = 64 * 1024;
    private const int LongestAnswer = 1024;
    private readonly ScannerOptions _options = options.Value.Scanner;

    public async Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return Read(await AskAsync(content, either.Token));
        }
        catch (Exception away)
            when (away is SocketException or IOException
                || (away is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            LogAway(away.GetType().Name);
            return ScanVerdict.Unknown;
        }
    }

    private async Task<string> AskAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_options.Host!, _options.Port, cancellationToken);
        await using var wire = client.GetStream();
        await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var length = new byte[sizeof(int)];
        for (var at = 0; at < content.Length; at += PieceLength)
        {
            var piece = content.Slice(at, Math.Min(PieceLength, content.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
            await wire.WriteAsync(length, cancellationToken);
            await wire.WriteAsync(piece, cancellationToken);
        }

        BinaryPrimitives.WriteInt32BigEndian(length, 0);
        await wire.WriteAsync(length, cancellationToken);
        return await AnswerAsync(wire, cancellationToken);
    }

    private static async Task<string> AnswerAsync(NetworkStream wire, CancellationToken cancellationToken)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (
            length < answer.Length
            && await wire.ReadAsync(answer.AsMemory(length), cancellationToken) is > 0 and var read
        )
        {
            length += read;
            if (answer[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private ScanVerdict Read(string answer)
    {
        switch (answer)
        {
            case var found when found.EndsWith(" FOUND", StringComparison.Ordinal):
                return ScanVerdict.Infected;
            case "stream: OK":
                return ScanVerdict.Clean;
            default:
                LogStrange(answer.Length);
                return ScanVerdict.Unknown;
        }
    }

    [LoggerMessage(LogLevel.Error, "The virus scanner does not answer ({Reason}): no file is taken.")]
    private partial void LogAway(string reason);

    [LoggerMessage(LogLevel.Error, "The virus scanner gave an answer of {Length} letters that is no verdict.")]
    private partial void LogStrange(int length);
}

/// <summary>Where no scanner is configured.</summary>
internal sealed class NoScanner : IFileScanner
{
    public Task<ScanVerdict> ScanAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult(ScanVerdict.Clean);
}
