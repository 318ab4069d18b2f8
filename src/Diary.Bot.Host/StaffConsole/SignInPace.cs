using System.Threading.RateLimiting;

namespace Diary.Bot.Host.StaffConsole;

/// <summary>How many codes are looked at each minute, whoever types them: more is nobody's typing.</summary>
internal sealed class SignInPace : IDisposable
{
    private const int EachMinute = 120;

    private readonly TokenBucketRateLimiter _left = new(
        new TokenBucketRateLimiterOptions
        {
            TokenLimit = EachMinute,
            TokensPerPeriod = EachMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }
    );

    public bool Allows()
    {
        using var lease = _left.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => _left.Dispose();
}
