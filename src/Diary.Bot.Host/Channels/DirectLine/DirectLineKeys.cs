using System.Globalization;
using System.Text;
using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>The keys of the tokens: from the configuration, or this installation's own, read again from time to time.</summary>
public sealed class DirectLineKeys(SigningKeys signingKeys, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    public const string Purpose = "directline";
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);

    private volatile Reading? _latest;

    /// <summary>All keys that are believed, the one that signs first.</summary>
    public async ValueTask<IReadOnlyList<SymmetricSecurityKey>> AllAsync(CancellationToken cancellationToken)
    {
        if (_latest is { } known && clock.GetUtcNow() - known.At < FreshFor)
        {
            return known.Keys;
        }

        var keys = options.Value.SigningKey is { } configured
            ? [Key("configured", Encoding.UTF8.GetBytes(configured))]
            : (await signingKeys.AllAsync(Purpose, cancellationToken)).Select(Key).ToList();
        _latest = new Reading(keys, clock.GetUtcNow());
        return keys;
    }

    private static SymmetricSecurityKey Key(SigningKey key) =>
        Key(key.Number.ToString(CultureInfo.InvariantCulture), Convert.FromBase64String(key.Secret));

    private static SymmetricSecurityKey Key(string id, byte[] secret) => new(secret) { KeyId = id };

    private sealed record Reading(IReadOnlyList<SymmetricSecurityKey> Keys, DateTimeOffset At);
}
