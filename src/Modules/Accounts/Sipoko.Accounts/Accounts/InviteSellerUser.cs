using Marten;
using Sipoko.Accounts.Sellers;
using Sipoko.Web.EventStore;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Accounts;

/// <summary>Lets a person act for a certified company.</summary>
public sealed record InviteSellerUser(AccountId AccountId, SellerId SellerId);

public static class InviteSellerUserHandler
{
    public static Decision<AccountEvent> Decide(InviteSellerUser command, Account account, bool isCertified, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when account.SellerId == command.SellerId => Decision.Nothing,
        { StaffRole: not null } => AccountRefusal.IsStaff,
        { SellerId: not null } => AccountRefusal.SellsForAnother,
        { Status: not AccountStatus.Approved } => AccountRefusal.NotApproved,
        _ when !isCertified => AccountRefusal.SellerNotCertified,
        _ => new SellerUserLinked(command.SellerId, now),
    };

    public static async Task<(Outcome, Events)> Handle(
        InviteSellerUser command, [WriteModel] Account account, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var isCertified = await session.LoadAsync<Seller>(command.SellerId, cancellation) is { CertifiedAt: not null };
        var decision = Decide(command, account, isCertified, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}
