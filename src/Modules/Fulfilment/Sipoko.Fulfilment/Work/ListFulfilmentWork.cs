using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.SellerOrders;
using Sipoko.Web.Security;

namespace Sipoko.Fulfilment.Work;

/// <summary>Tells staff which deliveries need a person: those whose promised day is over, until they are cancelled by themselves.</summary>
public static class ListFulfilmentWorkHandler
{
    private const int MostShown = 50;

    public static async Task<WaitingWork> Handle(ListFulfilmentWork query, IQuerySession session, TimeProvider clock, CancellationToken cancellation)
    {
        if (!Policies.Allows(Policies.StaffSupport, query.Role))
        {
            return WaitingWork.None;
        }

        var today = ParisTime.Day(clock.GetUtcNow());
        var late = await session.Query<SellerOrder>().Where(order => order.HasLeft && order.PromisedBy < today).OrderBy(order => order.PromisedBy).Take(MostShown).ToListAsync(cancellation);
        return new([.. late.Select(order => new WaitingItem(
            "Commandes en retard", $"{order.Reference}, {order.ShopName}", $"/equipe/commandes/{order.Reference}", Deadlines.Of(order.PromisedBy).Late, Deadlines.Of(order.PromisedBy).Cancellation))]);
    }
}
