using Marten;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>An application as its applicant sees it: what was typed, and what was decided.</summary>
internal sealed record OwnApplication(SellerId SellerId, IReadOnlyDictionary<string, string> Typed, DateTimeOffset? SavedAt, Seller? Seller)
{
    /// <summary>Sent, and not refused since: nothing to fill in.</summary>
    public bool IsSent => Seller is not null and not { Status: SellerStatus.Refused };
}

internal sealed class ApplicationReader(IAccountsStore store, IPersonKeys keys)
{
    public async Task<OwnApplication> Of(AccountId applicant, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var draft = await session.LoadAsync<ApplicationDraft>(applicant, cancellation);
        var seller = await session.Query<Seller>().Where(known => known.Applicant == applicant).OrderByDescending(known => known.AppliedAt).FirstOrDefaultAsync(cancellation);
        var typed = draft is null ? null : await keys.Open(draft.Typed, cancellation);
        return new(seller?.Id ?? draft?.SellerId ?? SellerId.New(), typed?.Fields ?? new Dictionary<string, string>(), draft?.SavedAt, seller);
    }
}
