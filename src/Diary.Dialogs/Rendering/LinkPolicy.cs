namespace Diary.Dialogs.Rendering;

/// <summary>Where a link may lead.</summary>
internal static class LinkPolicy
{
    private static readonly string[] Schemes = ["http", "https", "tel", "mailto", "tg"];

    /// <summary>Telegram refuses the whole message when a button opens anything but a page.</summary>
    public static bool AllowsButton(string address)
    {
        return Allows(address) && address.StartsWith("http", StringComparison.OrdinalIgnoreCase);
    }

    public static bool Allows(string address)
    {
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && Schemes.Contains(uri.Scheme, StringComparer.OrdinalIgnoreCase)
            && !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
            // On Unix a path such as //host is an absolute file address; the scheme has to be written.
            && address.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);
    }
}
