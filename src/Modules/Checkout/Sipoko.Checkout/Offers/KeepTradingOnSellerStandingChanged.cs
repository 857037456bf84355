using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Checkout.Offers;

/// <summary>Keeps whether a seller sells now; an older announcement than the one kept changes nothing.</summary>
public static class KeepTradingOnSellerStandingChangedHandler
{
    public static void Handle(SellerStandingChanged changed, IDocumentSession session) =>
        session.TryUpdateRevision(new SellerTrading(changed.SellerId, changed.Standing, changed.AwayUntil), checked((int)changed.Version));
}
