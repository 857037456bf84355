using Marten;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sellers;

/// <summary>What companies wait for from staff: a certification, a second look, a new identity.</summary>
internal static class ApplicationsWaiting
{
    public static async Task<IReadOnlyList<WaitingItem>> For(StaffRole role, IQuerySession session, CancellationToken cancellation) =>
        Policies.Allows(Policies.StaffSellers, role) ? [.. (await SellerReader.Waiting(session, cancellation)).SelectMany(ItemsOf)] : [];

    private static IEnumerable<WaitingItem> ItemsOf(Seller seller)
    {
        var (title, url) = (seller.Identity.ShopName, $"/equipe/vendeurs/{seller.Id.Value}");
        if (seller.Status == SellerStatus.Submitted)
        {
            yield return new("Demandes à vendre", title, url, seller.WaitsSince ?? seller.AppliedAt);
        }

        if (seller.Suspension is { AwaitsSecondLook: true, ContestedAt: { } contested })
        {
            yield return new("Suspensions contestées", title, url, contested);
        }

        if (seller.Change is { } change)
        {
            yield return new("Identités de vendeur à vérifier", title, url, change.At);
        }
    }
}
