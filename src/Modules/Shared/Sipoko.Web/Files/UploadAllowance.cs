using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Sipoko.Web.Files;

/// <summary>How much one network address may have us keep in an hour: files are kept before their form is found right, so that nothing sent is lost.</summary>
public sealed class UploadAllowance(IHttpContextAccessor http) : IDisposable
{
    public const int MegabytesPerHour = 250;

    private const int Kilobyte = 1024;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
    {
        PermitLimit = MegabytesPerHour * Kilobyte,
        Window = TimeSpan.FromHours(1),
    }));

    /// <summary>Whether so many bytes may still be kept; counts them when they may.</summary>
    public bool Allows(long bytes)
    {
        using var lease = limiter.AttemptAcquire(http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "", (int)(bytes / Kilobyte) + 1);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
