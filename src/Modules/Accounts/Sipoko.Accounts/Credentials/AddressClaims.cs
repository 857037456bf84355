using Marten;

namespace Sipoko.Accounts.Credentials;

/// <summary>Whose an address is.</summary>
internal static class AddressClaims
{
    /// <summary>The one who uses this address, or who may still go back to it; null when it is free.</summary>
    public static async Task<Credential?> Claiming(this IQuerySession session, string emailKey, DateTimeOffset now, CancellationToken cancellation) =>
        await session.Query<Credential>().SingleOrDefaultAsync(known => known.EmailKey == emailKey, cancellation)
        ?? (await session.Query<Credential>().Where(known => known.FormerEmails.Any(former => former.EmailKey == emailKey)).ToListAsync(cancellation))
            .FirstOrDefault(known => known.Claims(emailKey, now));
}
