using System.Globalization;
using Diary.Bot.Host.Startup;
using Diary.Domain.Access;
using Diary.Domain.Database;
using QRCoder;

namespace Diary.Bot.Host.Verbs;

/// <summary>
/// <c>invite &lt;person id&gt; [--days 14] [--bot name] [--qr file.png]</c>: issues an invite code for a person of a
/// school. It is shown once: the database keeps only its hash.
/// </summary>
internal static class InviteVerb
{
    private const int DefaultDays = 14;
    private const int MaxDays = 366;
    private const int PixelsPerModule = 8;

    public static async Task<int> RunAsync(string[] args)
    {
        var given = Option(args, "--days") ?? $"{DefaultDays}";
        if (
            args is not [var person, ..]
            || !Guid.TryParse(person, out var personId)
            || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || days is < 1 or > MaxDays
        )
        {
            await Console.Error.WriteLineAsync(
                $"Usage: invite <person id> [--days 1..{MaxDays}] [--bot name] [--qr file.png]"
            );
            return 2;
        }

        await using var app = DiaryHost.Build(args[1..]);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await scope
            .ServiceProvider.GetRequiredService<InviteBook>()
            .IssueAsync(personId, TimeSpan.FromDays(days), null, CancellationToken.None);
        if (!outcome.Succeeded(out var issued, out var refusal))
        {
            await Console.Error.WriteLineAsync($"No code was issued: {refusal}.");
            return 1;
        }

        await scope.ServiceProvider.GetRequiredService<DiaryDbContext>().SaveChangesAsync();
        await ShowAsync(issued, args);
        return 0;
    }

    private static async Task ShowAsync(IssuedInvite issued, string[] args)
    {
        await Console.Out.WriteLineAsync(issued.Code);
        await Console.Out.WriteLineAsync($"Valid until {issued.ExpiresAt:u}, for one use.");
        if (Option(args, "--bot") is not { } bot)
        {
            return;
        }

        var link = $"https://t.me/{bot}?start={issued.Code.Replace("-", "", StringComparison.Ordinal)}";
        await Console.Out.WriteLineAsync(link);
        if (Option(args, "--qr") is { } file)
        {
            using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.Q);
            using var picture = new PngByteQRCode(data);
            await File.WriteAllBytesAsync(file, picture.GetGraphic(PixelsPerModule));
            await Console.Out.WriteLineAsync($"The QR picture is in {file}.");
        }
    }

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
