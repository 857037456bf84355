using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.GiftCards;

/// <summary>
/// Counts wrong codes by network address and by account: five in fifteen minutes, then none is looked at. All of them together are logged, because someone
/// who tries from many addresses shows only in the sum. Kept in memory by each host, as the limits on passwords are.
/// </summary>
internal sealed partial class WrongCodes(IConfiguration configuration, TimeProvider clock, ILogger<WrongCodes> log)
{
    public const int MostWrong = 5;

    private const int MostKept = 50_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>However the look-up went, its answer takes as long.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(150);

    private readonly int mostWrong = configuration.GetValue("RateLimits:GiftCardCodes", MostWrong);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> wrong = new(StringComparer.Ordinal);
    private long all;

    /// <summary>Looks a code up in a time that tells nothing; a refusal when it answers to no card, or was tried too often.</summary>
    public async Task<(GiftCard? Card, Refusal? Refusal)> Find(HttpContext http, string? typed, GiftCardCodes codes, GiftCardReader cards)
    {
        var started = Stopwatch.GetTimestamp();
        var who = WhoIs(http);
        var found = (Card: (GiftCard?)null, Refusal: (Refusal?)GiftCardRefusal.TooManyTries);
        if (MayTry(who))
        {
            var card = GiftCardCode.TryParse(typed, out var code) ? await cards.ByCode(codes.HashOf(code), http.RequestAborted) : null;
            found = (card, card is null ? GiftCardRefusal.Unknown : null);
            if (card is null)
            {
                Note(who);
            }
        }

        var left = AnswerTime - Stopwatch.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, http.RequestAborted);
        }

        return found;
    }

    internal bool MayTry(params IReadOnlyList<string> who) => !who.Any(one => wrong.TryGetValue(one, out var tries) && IsFresh(tries.Since) && tries.Count >= mostWrong);

    internal void Note(params IReadOnlyList<string> who)
    {
        var now = clock.GetUtcNow();
        foreach (var one in who)
        {
            wrong.AddOrUpdate(one, (now, 1), (_, tries) => IsFresh(tries.Since) ? (tries.Since, tries.Count + 1) : (now, 1));
        }

        if (wrong.Count > MostKept)
        {
            foreach (var (one, _) in wrong.Where(tries => !IsFresh(tries.Value.Since)).ToArray())
            {
                wrong.TryRemove(one, out _);
            }
        }

        WrongCode(log, Interlocked.Increment(ref all));
    }

    private static IReadOnlyList<string> WhoIs(HttpContext http)
    {
        var address = $"address {NetworkOf(http.Connection.RemoteIpAddress)}";
        return http.User.AccountId() is { } account ? [address, $"account {account.Value:N}"] : [address];
    }

    /// <summary>One IPv6 customer has a whole /64.</summary>
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };

    private bool IsFresh(DateTimeOffset since) => clock.GetUtcNow() - since < Window;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A gift card code was wrong: {Count} since this host started")]
    private static partial void WrongCode(ILogger log, long count);
}
