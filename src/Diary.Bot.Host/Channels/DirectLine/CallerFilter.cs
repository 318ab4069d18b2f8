namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>Lets in whoever has a token, and into that token's conversation only.</summary>
internal sealed class CallerFilter(DirectLineTokens tokens) : IEndpointFilter
{
    public const string ConversationParameter = "conversationId";
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return DirectLineErrors.Unauthorized;
        }

        var reading = await tokens.ReadAsync(header[Scheme.Length..].Trim(), http.RequestAborted);
        return reading switch
        {
            { State: TokenState.Expired } => DirectLineErrors.TokenExpired,
            { Caller: null } => DirectLineErrors.Unauthorized,
            { Caller: var caller } when !IsFor(caller, http) => DirectLineErrors.NotFound,
            { Caller: var caller } => await LetInAsync(caller),
        };

        ValueTask<object?> LetInAsync(DirectLineCaller caller)
        {
            http.Features.Set(caller);
            return next(context);
        }
    }

    private static bool IsFor(DirectLineCaller caller, HttpContext http) =>
        http.GetRouteValue(ConversationParameter) is not string asked || asked == caller.Conversation;
}

internal static class CallerOfRequest
{
    extension(HttpContext http)
    {
        public DirectLineCaller Caller =>
            http.Features.Get<DirectLineCaller>()
            ?? throw new InvalidOperationException($"The endpoint is not behind {nameof(CallerFilter)}.");
    }
}
