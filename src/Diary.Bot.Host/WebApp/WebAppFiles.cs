using System.Collections.Frozen;
using System.Reflection;

namespace Diary.Bot.Host.WebApp;

/// <summary>What the browser runs, as the build packed it into this assembly: compressed, each named by its content.</summary>
internal sealed class WebAppFiles
{
    private const string Prefix = "webapp/";
    private const string Brotli = ".br";
    private const string GZip = ".gz";
    private static readonly Assembly Assembly = typeof(WebAppFiles).Assembly;
    private readonly FrozenSet<string> _names = Assembly.GetManifestResourceNames().ToFrozenSet();

    public string Page { get; } = ReadPage();

    /// <returns>The stored bytes and how they are compressed; null when there is no such file.</returns>
    public (Stream Bytes, string? Encoding)? Open(string name, string acceptEncoding) =>
        !_names.Contains(Prefix + name + GZip) ? null
        : Accepts(acceptEncoding, "br") ? (Read(name + Brotli), "br")
        : Accepts(acceptEncoding, "gzip") ? (Read(name + GZip), "gzip")
        : (
            new System.IO.Compression.GZipStream(Read(name + GZip), System.IO.Compression.CompressionMode.Decompress),
            null
        );

    /// <summary>Where a browser finds a file, by the name that it has in the sources.</summary>
    public string PathOf(string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name) + '.', Path.GetExtension(name) + GZip);
        var stored = _names.Single(other =>
            other.StartsWith(Prefix + stem, StringComparison.Ordinal)
            && other.EndsWith(extension, StringComparison.Ordinal)
        );
        return "/webchat/" + stored[Prefix.Length..^GZip.Length];
    }

    private static bool Accepts(string header, string encoding) =>
        header.Split(',', StringSplitOptions.TrimEntries).Any(accepted => accepted.Split(';')[0] == encoding);

    private static Stream Read(string name) =>
        Assembly.GetManifestResourceStream(Prefix + name)
        ?? throw new InvalidOperationException($"The build did not pack {name}.");

    private static string ReadPage()
    {
        using var reader = new StreamReader(Read("index.html"));
        return reader.ReadToEnd();
    }
}
