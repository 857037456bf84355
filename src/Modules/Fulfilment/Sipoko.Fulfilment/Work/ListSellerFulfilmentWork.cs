using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.SellerOrders;

namespace Sipoko.Fulfilment.Work;

/// <summary>Tells a seller what it has to ship, most urgent first.</summary>
public static class ListSellerFulfilmentWorkHandler
{
    private const int MostShown = 50;

    public static async Task<WaitingWork> Handle(ListSellerFulfilmentWork query, IQuerySession session, CancellationToken cancellation)
    {
        var orders = await session.Query<SellerOrder>().Where(order => order.SellerId == query.SellerId && order.HasLeft).OrderBy(order => order.PromisedBy).Take(MostShown).ToListAsync(cancellation);
        return new([.. orders.Select(order => new WaitingItem(
            "Commandes à expédier", order.Reference.Value, $"/vendeur/commandes/{order.Id.Value}", order.PreparedAt, Deadlines.Of(order.PromisedBy).Late))]);
    }
}
