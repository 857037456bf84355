using Marten;
using Sipoko.Returns.Contracts;

namespace Sipoko.Returns.ReturnRights;

/// <summary>Tells the buyer's order page which rights run, and until when.</summary>
public static class GetReturnRightsHandler
{
    public static async Task<Contracts.ReturnRights> Handle(GetReturnRights query, IQuerySession session, CancellationToken cancellation)
    {
        var rights = await session.Query<ReturnRight>().Where(right => right.OrderId == query.OrderId).ToListAsync(cancellation);
        return new([.. rights.Select(CardOf)]);
    }

    internal static ReturnRightCard CardOf(ReturnRight right) =>
        new(right.Id, right.SellerOrderId, right.Clocks.ReceivedOn, right.WithdrawalUntil, right.Clocks.Protection, right.Clocks.Guarantee);
}
