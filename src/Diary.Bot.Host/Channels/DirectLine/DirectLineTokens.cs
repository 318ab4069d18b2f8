using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>The tokens of this channel: for one person in one conversation; and tickets, which open a socket soon.</summary>
public sealed class DirectLineTokens(DirectLineKeys keys, TimeProvider clock)
{
    /// <summary>Web clients ask for a fresh one every 15 minutes, so that an hour outlives a train through a tunnel.</summary>
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(60);

    /// <summary>As long as a client has to connect.</summary>
    public static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);

    private const string TokenAudience = "directline";
    private const string TicketAudience = "directline-stream";
    private const string UserClaim = "user";
    private const string ConversationClaim = "conv";
    private const string NameClaim = "name";
    private const int MaxTokenLength = 4096;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public Task<string> IssueAsync(DirectLineCaller caller, CancellationToken cancellationToken) =>
        SignAsync(caller, TokenAudience, TokenLifetime, cancellationToken);

    public Task<string> IssueTicketAsync(DirectLineCaller caller, CancellationToken cancellationToken) =>
        SignAsync(caller, TicketAudience, TicketLifetime, cancellationToken);

    public Task<TokenReading> ReadAsync(string token, CancellationToken cancellationToken) =>
        ReadAsync(token, TokenAudience, cancellationToken);

    public Task<TokenReading> ReadTicketAsync(string ticket, CancellationToken cancellationToken) =>
        ReadAsync(ticket, TicketAudience, cancellationToken);

    private async Task<string> SignAsync(
        DirectLineCaller caller,
        string audience,
        TimeSpan lifetime,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            [UserClaim] = caller.User,
            [ConversationClaim] = caller.Conversation,
        };
        if (caller.Name is not null)
        {
            claims[NameClaim] = caller.Name;
        }

        return Handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Audience = audience,
                Claims = claims,
                IssuedAt = now.UtcDateTime,
                Expires = (now + lifetime).UtcDateTime,
                SigningCredentials = new((await keys.AllAsync(cancellationToken))[0], SecurityAlgorithms.HmacSha256),
            }
        );
    }

    private async Task<TokenReading> ReadAsync(string token, string audience, CancellationToken cancellationToken)
    {
        if (token.Length > MaxTokenLength)
        {
            return TokenReading.Invalid;
        }

        var result = await Handler.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                IssuerSigningKeys = await keys.AllAsync(cancellationToken),
                ValidAudience = audience,
                ValidateIssuer = false,
                // Checked below, by the clock handed in.
                ValidateLifetime = false,
            }
        );
        return result is { IsValid: true, SecurityToken: JsonWebToken read } ? Understand(read) : TokenReading.Invalid;
    }

    private TokenReading Understand(JsonWebToken token) =>
        !token.TryGetPayloadValue<string>(UserClaim, out var user)
        || !token.TryGetPayloadValue<string>(ConversationClaim, out var conversation)
        || !token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Exp, out var expires)
            ? TokenReading.Invalid
        : DateTimeOffset.FromUnixTimeSeconds(expires) <= clock.GetUtcNow() ? TokenReading.Expired
        : new TokenReading(
            TokenState.Valid,
            new(user, conversation, token.TryGetPayloadValue<string>(NameClaim, out var name) ? name : null)
        );
}

public enum TokenState
{
    Valid,

    /// <summary>Ours, but its time is over.</summary>
    Expired,
    Invalid,
}

/// <param name="Caller">There exactly when the token is valid.</param>
public sealed record TokenReading(TokenState State, DirectLineCaller? Caller)
{
    public static TokenReading Expired { get; } = new(TokenState.Expired, null);

    public static TokenReading Invalid { get; } = new(TokenState.Invalid, null);
}
