using Sipoko.Accounts.Accounts;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers;

/// <summary>A member of staff checked a company's papers: it may sell, and its shop shows the badge.</summary>
public sealed record CertifySeller(SellerId SellerId, AccountId Staff, string Note);

public static class CertifySellerHandler
{
    public static Decision<SellerEvent> Decide(CertifySeller command, Seller seller, DateTimeOffset now) => seller switch
    {
        _ when !Reason.IsGiven(command.Note) => SellerRefusal.NoteMissing,
        { CertifiedAt: not null } => Decision.Nothing,
        _ => new SellerCertified(command.Staff, command.Note.Trim(), now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(CertifySeller command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), decision.Announce<SellerCertified>(certified =>
            new Contracts.SellerCertified(seller.Id, seller.Identity, certified.At, seller.EventCount + 1)));
    }
}
