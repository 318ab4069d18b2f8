using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>
/// Lets a conversation say as much as a person can, and no more: whoever is a program is told to wait before anything is
/// written. Stands behind <see cref="CallerFilter"/>, which knows the conversation.
/// </summary>
internal sealed class PaceFilter(SpokenPace pace) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (pace.Allows(http.Caller.Conversation))
        {
            return await next(context);
        }

        http.Response.Headers[HeaderNames.RetryAfter] = SpokenPace.RetryAfterSeconds.ToString(
            CultureInfo.InvariantCulture
        );
        return DirectLineErrors.TooFast;
    }
}

/// <summary>What is left to each conversation; a conversation that rests is forgotten.</summary>
internal sealed class SpokenPace : IDisposable
{
    public const int AtOnce = 60;
    public const int EachSecond = 5;
    public const int RetryAfterSeconds = 1;

    private readonly PartitionedRateLimiter<string> _left = PartitionedRateLimiter.Create<string, string>(
        conversation =>
            RateLimitPartition.GetTokenBucketLimiter(
                conversation,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = AtOnce,
                    TokensPerPeriod = EachSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }
            ),
        StringComparer.Ordinal
    );

    public bool Allows(string conversation)
    {
        using var lease = _left.AttemptAcquire(conversation);
        return lease.IsAcquired;
    }

    public void Dispose() => _left.Dispose();
}
