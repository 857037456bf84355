using Marten;
using Sipoko.Catalog.Emails;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shops;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Moderation;

/// <summary>Another member of staff than the one who removed looks at the seller's contest: the removal is lifted, or stands.</summary>
public sealed record JudgeContest(ProductId ProductId, AccountId Staff, bool IsLifted, string Reason);

public static class JudgeContestHandler
{
    public static Decision<ProductEvent> Decide(JudgeContest command, Product product, DateTimeOffset now) => product.Removal switch
    {
        not { IsContestOpen: true } when command.IsLifted && product.LastLift is { } lift && lift.Staff == command.Staff && lift.Reason == command.Reason.Trim() => Decision.Nothing,
        { UpheldReason: { } known } when !command.IsLifted && known == command.Reason.Trim() => Decision.Nothing,
        { IsContestOpen: false } or null => ProductRefusal.NoContest,
        { Staff: var staff } when staff == command.Staff => ProductRefusal.JudgesOwnDecision,
        _ when command.Reason.Trim().Length is < StatementOfReasons.MinLength or > StatementOfReasons.MaxLength => ProductRefusal.ReasonsMissing with { Field = "reason" },
        _ when !command.IsLifted => new RemovalUpheld(command.Staff, command.Reason.Trim(), now),
        { Report: var ground } removal when removal.Without(ground) is not null => new RemovalEased(ground, command.Staff, command.Reason.Trim(), now),
        { WasOnSale: var wasOnSale } => new RemovalLifted(command.Staff, command.Reason.Trim(), wasOnSale, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        JudgeContest command, [WriteModel] Product product, IDocumentSession session, CatalogMemory memory, CatalogEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        var messages = decision.Announce<RemovalLifted>(_ => OfferTerms.Announce(product, decision.Events));
        if (decision.Events.Count > 0)
        {
            session.DropAfterCommit(memory, CatalogTags.AllOf(product));
            messages.AddRange(await emails.ContestJudged(product, command, decision.Events.Any(happened => happened is RemovalEased), await session.LoadAsync<ShopCard>(product.SellerId, cancellation), cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}
