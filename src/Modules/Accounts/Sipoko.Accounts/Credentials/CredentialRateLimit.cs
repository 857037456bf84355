using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Sipoko.Accounts.Credentials;

/// <summary>How many times a minute one network address may try an address, a password or a link.</summary>
internal static class CredentialRateLimit
{
    public const string Policy = "credentials";

    private const int PerMinute = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddCredentialRateLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => LimitOf(http)));
    });

    private static FixedWindowRateLimiterOptions LimitOf(HttpContext http) => new()
    {
        PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue("RateLimits:CredentialsPerMinute", PerMinute),
        Window = Window,
    };
}
