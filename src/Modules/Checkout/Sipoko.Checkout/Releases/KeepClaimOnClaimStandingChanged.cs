using Marten;
using Sipoko.Returns.Contracts;

namespace Sipoko.Checkout.Releases;

/// <summary>Whether a claim about a seller order is open, as last told.</summary>
public sealed record SaleClaim(ClaimId Id, SellerOrderId SellerOrderId, bool IsOpen, DateTimeOffset At);

/// <summary>Keeps whether something is open about a sale; what is older than what is kept changes nothing.</summary>
public static class KeepClaimOnClaimStandingChangedHandler
{
    public static async Task Handle(ClaimStandingChanged changed, IDocumentSession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<SaleClaim>(changed.ClaimId, cancellation) is not { } known || known.At < changed.At)
        {
            session.Store(new SaleClaim(changed.ClaimId, changed.SellerOrderId, changed.IsOpen, changed.At));
        }
    }
}
