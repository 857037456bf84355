using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Checkout.Offers;

/// <summary>Keeps the rate for orders to come; an older announcement than the one kept changes nothing.</summary>
public static class KeepPlanOnSellerPlanChosenHandler
{
    public static void Handle(SellerPlanChosen chosen, IDocumentSession session) =>
        session.TryUpdateRevision(new SellerPlan(chosen.SellerId, chosen.Commission), checked((int)chosen.Version));
}
