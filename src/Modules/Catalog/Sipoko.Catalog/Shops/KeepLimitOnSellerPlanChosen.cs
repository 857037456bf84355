using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Catalog.Shops;

/// <summary>A seller took a plan: so many products it may have on sale.</summary>
public static class KeepLimitOnSellerPlanChosenHandler
{
    public static void Handle(SellerPlanChosen chosen, IDocumentSession session) =>
        session.TryUpdateRevision(new ShopPlan(chosen.SellerId, chosen.MostProducts), chosen.Version);
}
