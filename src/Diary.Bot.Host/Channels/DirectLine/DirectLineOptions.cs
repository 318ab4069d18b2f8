namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Section <c>DirectLine</c> of the configuration.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";
    public const int MinSecretLength = 32;

    /// <summary>Sites whose pages may talk to this bot, as <c>https://school.example</c>; our own page needs no entry.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Lets another server of the school ask for tokens; without it nobody can.</summary>
    public string? Secret { get; set; }

    /// <summary>Signs the tokens; without it the installation makes a key and keeps it in its database.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The address people see, where a proxy in front does not pass it on.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>What is wrong with these settings; null when nothing is.</summary>
    public string? Problem() =>
        AllowedOrigins.Any(origin => !IsOrigin(origin)) ? "DirectLine:AllowedOrigins: https://host each, no path, no *"
        : Secret is { Length: < MinSecretLength } ? $"DirectLine:Secret: at least {MinSecretLength} characters"
        : SigningKey is { Length: < MinSecretLength } ? $"DirectLine:SigningKey: at least {MinSecretLength} characters"
        : PublicUrl is { IsAbsoluteUri: false } ? "DirectLine:PublicUrl: a whole address, https://host"
        : null;

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority) == origin;
}
