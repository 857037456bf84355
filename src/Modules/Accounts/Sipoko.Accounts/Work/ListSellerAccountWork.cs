using Marten;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Accounts.Sellers.Standing;
using Sipoko.Web.Language;

namespace Sipoko.Accounts.Work;

/// <summary>Tells a seller what its company must still settle.</summary>
public static class ListSellerAccountWorkHandler
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(3);

    public static async Task<WaitingWork> Handle(ListSellerAccountWork query, IQuerySession session, TimeProvider clock, CancellationToken cancellation) =>
        await session.LoadAsync<Seller>(query.SellerId, cancellation) is { } seller ? new([.. ItemsOf(seller, clock.GetUtcNow())]) : WaitingWork.None;

    internal static IEnumerable<WaitingItem> ItemsOf(Seller seller, DateTimeOffset now)
    {
        if (seller is { Status: SellerStatus.Suspended, Suspension: { ContestedAt: null } suspension } && ParisTime.Day(now) <= StatementOfReasons.ContestableUntil(suspension.At))
        {
            yield return new("Boutique suspendue", "Lire les motifs, corriger, contester", ContestSuspensionEndpoint.Url, suspension.At, ParisTime.EndOf(StatementOfReasons.ContestableUntil(suspension.At)));
        }

        if (seller.RefusedChange is { } refused)
        {
            yield return new("Modification d’identité refusée", "Lire les motifs et corriger", EnterIdentityChangeEndpoint.Url, refused.At);
        }

        if (seller.Vacation is { HasBegun: true } vacation && ParisTime.EndOf(vacation.Until) - now < Soon)
        {
            yield return new("Fin de vos congés", $"La boutique reprend après le {French.LongDay(vacation.Until)}", OwnShop.Url, now);
        }
    }
}
