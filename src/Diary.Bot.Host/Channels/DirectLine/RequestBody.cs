namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>A whole request body of bounded size.</summary>
internal readonly record struct RequestBody(ReadOnlyMemory<byte> Bytes, bool IsTooLarge)
{
    public static async Task<RequestBody> ReadAsync(
        HttpRequest request,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (request.ContentLength > maxBytes)
        {
            return new(default, IsTooLarge: true);
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length + read > maxBytes)
            {
                return new(default, IsTooLarge: true);
            }

            bytes.Write(buffer, 0, read);
        }

        return new(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), IsTooLarge: false);
    }
}
