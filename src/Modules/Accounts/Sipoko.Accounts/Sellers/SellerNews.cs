using Sipoko.Accounts.Contracts;
using Wolverine;

namespace Sipoko.Accounts.Sellers;

/// <summary>What other modules are told of a company: whatever of it is another after a decision, under the version of its stream.</summary>
internal static class SellerNews
{
    public static OutgoingMessages Of(Seller before, Decision<SellerEvent> decision, DateTimeOffset at)
    {
        var after = decision.Events.Aggregate(before, (seller, happened) => Seller.Evolve(seller, happened));
        var news = new OutgoingMessages();
        if (after.CertifiedAt is not { } certifiedAt || decision.Events.Count == 0)
        {
            return news;
        }

        var isNew = before.CertifiedAt is null;
        if (isNew || after.Identity != before.Identity)
        {
            news.Add(new Contracts.SellerCertified(after.Id, after.Identity, certifiedAt, after.EventCount));
        }

        if ((isNew || after.Plan != before.Plan) && SellingPlan.Find(after.Plan) is { } plan)
        {
            news.Add(new SellerPlanChosen(after.Id, plan.Word, plan.Commission, plan.MostProducts, at, after.EventCount));
        }

        if ((after.Standing, after.AwayUntil) != (before.Standing, before.AwayUntil))
        {
            news.Add(new SellerStandingChanged(after.Id, after.Standing, after.AwayUntil, at, after.EventCount));
        }

        return news;
    }
}
