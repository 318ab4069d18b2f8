using Diary.Bot.Host.Channels.Attachments;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// The body of an upload: one part is the activity, whatever file name it gives; the others are files. Or, without
/// parts, the body is the file and Content-Disposition has its name.
/// </summary>
internal sealed record UploadForm(byte[]? Activity, IReadOnlyList<UploadedFile> Files, bool IsTooLarge)
{
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Beyond this the connection is closed in the middle of the request.</summary>
    public const int MaxDrainedBytes = 64 * 1024 * 1024;

    private const int MaxFiles = 20;
    private const int MaxBoundaryLength = 100;
    private const string ActivityContentType = "application/vnd.microsoft.activity";

    private static readonly UploadForm TooLarge = new(null, [], IsTooLarge: true);

    /// <exception cref="InvalidDataException">It is no upload.</exception>
    public static async Task<UploadForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var contentType))
        {
            throw new InvalidDataException("The content type is missing.");
        }

        return contentType.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? await ReadPartsAsync(request, contentType.Boundary.Value, cancellationToken)
            : await ReadOneAsync(request, cancellationToken);
    }

    public static async Task DrainAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength <= MaxDrainedBytes)
        {
            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        }
    }

    private static async Task<UploadForm> ReadPartsAsync(
        HttpRequest request,
        string? quotedBoundary,
        CancellationToken cancellationToken
    )
    {
        var boundary = HeaderUtilities.RemoveQuotes(quotedBoundary).Value;
        if (boundary is not { Length: > 0 and <= MaxBoundaryLength })
        {
            throw new InvalidDataException("The boundary of the parts is missing.");
        }

        var left = MaxBytes;
        byte[]? activity = null;
        var files = new List<UploadedFile>();
        var parts = new MultipartReader(boundary, request.Body);
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (await BoundedBytes.ReadAsync(part.Body, left, cancellationToken) is not { } bytes)
            {
                return TooLarge;
            }

            left -= bytes.Length;
            if (IsActivity(part))
            {
                activity =
                    bytes.Length <= PostedActivity.MaxBytes ? bytes : throw new InvalidDataException("Activity.");
            }
            else if (NameOf(part.ContentDisposition) is { } name)
            {
                files.Add(new UploadedFile(name, bytes));
            }

            if (files.Count > MaxFiles)
            {
                throw new InvalidDataException("Too many files.");
            }
        }

        return new UploadForm(activity, files, IsTooLarge: false);
    }

    private static async Task<UploadForm> ReadOneAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var name =
            NameOf(request.Headers.ContentDisposition) ?? throw new InvalidDataException("The file has no name.");
        return await BoundedBytes.ReadAsync(request.Body, MaxBytes, cancellationToken) is { } bytes
            ? new UploadForm(null, [new UploadedFile(name, bytes)], IsTooLarge: false)
            : TooLarge;
    }

    private static bool IsActivity(MultipartSection part) =>
        part.ContentType?.StartsWith(ActivityContentType, StringComparison.OrdinalIgnoreCase) == true;

    private static string? NameOf(string? disposition) =>
        ContentDispositionHeaderValue.TryParse(disposition, out var header)
            ? HeaderUtilities.RemoveQuotes(header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).Value
            : null;
}

internal sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Bytes);
