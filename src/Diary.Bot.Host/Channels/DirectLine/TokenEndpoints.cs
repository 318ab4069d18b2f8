using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Diary.Domain.Conversations;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Tokens for another server of the school, and fresh ones for clients that have one.</summary>
internal sealed class TokenEndpoints(DirectLineTokens tokens, WebSessions sessions, IOptions<DirectLineOptions> options)
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxUserLength = 64;
    private const int MaxNameLength = 100;

    public async Task<IResult> GenerateAsync(HttpContext http)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        if (authorization.Length == 0)
        {
            return DirectLineErrors.Unauthorized;
        }

        if (!IsSecret(authorization))
        {
            return DirectLineErrors.Forbidden;
        }

        var body = await RequestBody.ReadAsync(http.Request, MaxBodyBytes, http.RequestAborted);
        if (body.IsTooLarge)
        {
            return DirectLineErrors.TooLarge($"The body may have {MaxBodyBytes} bytes.");
        }

        if (body.Bytes.Length == 0)
        {
            return await AnswerAsync(DirectLineCaller.NewPerson(), http);
        }

        return JsonSerializer.Deserialize<TokenRequest>(body.Bytes.Span, JsonSerializerOptions.Web) switch
        {
            null => DirectLineErrors.BadSyntax("The body is the JSON literal null."),
            { TrustedOrigins.Count: > 0 } => DirectLineErrors.BadArgument(
                "trustedOrigins are those of the installation's settings, the same for every token."
            ),
            { User.Id: { } id } when !IsUser(id) => DirectLineErrors.BadArgument(
                $"user.id begins with {DirectLineIds.UserPrefix} and has at most {MaxUserLength} characters."
            ),
            { User.Name.Length: > MaxNameLength } => DirectLineErrors.BadArgument(
                $"user.name has at most {MaxNameLength} characters."
            ),
            { User: var user } => await AnswerAsync(DirectLineCaller.NewPerson(user?.Id, user?.Name), http),
        };
    }

    public async Task<IResult> RefreshAsync(HttpContext http) =>
        await sessions.HasEndedAsync(http.Caller.Conversation, http.RequestAborted)
            ? DirectLineErrors.TokenExpired
            : await AnswerAsync(http.Caller, http);

    private async Task<IResult> AnswerAsync(DirectLineCaller caller, HttpContext http) =>
        Results.Ok(
            new TokenAnswer(
                caller.Conversation,
                await tokens.IssueAsync(caller, http.RequestAborted),
                (int)DirectLineTokens.TokenLifetime.TotalSeconds
            )
        );

    private bool IsSecret(string authorization) =>
        options.Value.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(Hash($"Bearer {secret}"), Hash(authorization));

    /// <summary>Hashed, so that not even the length can be timed.</summary>
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static bool IsUser(string id) =>
        id.Length is > 3 and <= MaxUserLength && id.StartsWith(DirectLineIds.UserPrefix, StringComparison.Ordinal);

    private sealed record TokenRequest(TokenUser? User, IReadOnlyList<string>? TrustedOrigins);

    private sealed record TokenUser(string? Id, string? Name);
}

/// <summary>The property names are the protocol's.</summary>
internal sealed record TokenAnswer(
    string ConversationId,
    string Token,
    [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] int ExpiresIn
);
