using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Diary.Domain.Files;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Files;

/// <summary>Files in a bucket of any store that speaks S3.</summary>
internal sealed class S3FileStore(IOptions<FileStoreOptions> options) : IFileStore, IDisposable
{
    private readonly S3Options _options = options.Value.S3;
    private readonly AmazonS3Client _client = Connect(options.Value.S3);

    public async Task PutAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        await _client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = _options.Bucket,
                Key = _options.Prefix + key,
                InputStream = stream,
                // Not every store knows Amazon's way of signing a stream piece by piece.
                UseChunkEncoding = false,
            },
            cancellationToken
        );
    }

    public async Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var found = await _client.GetObjectAsync(_options.Bucket, _options.Prefix + key, cancellationToken);
            return found.ResponseStream;
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task RemoveAsync(string key, DateTimeOffset unchangedSince, CancellationToken cancellationToken)
    {
        try
        {
            var known = await _client.GetObjectMetadataAsync(_options.Bucket, _options.Prefix + key, cancellationToken);
            if (known.LastModified < unchangedSince.UtcDateTime)
            {
                await _client.DeleteObjectAsync(_options.Bucket, _options.Prefix + key, cancellationToken);
            }
        }
        catch (AmazonS3Exception gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            // It is what was wanted.
            return;
        }
    }

    public void Dispose() => _client.Dispose();

    private static AmazonS3Client Connect(S3Options options)
    {
        var config = new AmazonS3Config
        {
            // A bucket in the path works everywhere; one in the host's name needs a name for each.
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.ServiceUrl is { } url)
        {
            config.ServiceURL = url.AbsoluteUri;
            config.AuthenticationRegion = options.Region ?? "us-east-1";
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        }

        return options is { AccessKey: { } accessKey, SecretKey: { } secretKey }
            ? new AmazonS3Client(new BasicAWSCredentials(accessKey, secretKey), config)
            : new AmazonS3Client(config);
    }
}
