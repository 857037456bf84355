using Marten;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Returns.Emails;
using Sipoko.Returns.Purchases;
using Wolverine;

namespace Sipoko.Returns.ReturnRights;

/// <summary>The buyer has it all: the rights over it open, and the buyer is told until when each runs.</summary>
public static class OpenReturnRightOnSellerOrderDeliveredHandler
{
    public static Decision<ReturnRightEvent> Decide(SellerOrderDelivered delivered, ReturnRight? right, DateTimeOffset now) =>
        right is not null
            ? Decision.Nothing
            : new ReturnRightOpened(
                ReturnRight.IdOf(delivered.SellerOrderId), delivered.SellerOrderId, delivered.OrderId, delivered.Reference, delivered.SellerId, delivered.ShopName,
                delivered.Buyer, delivered.Person, delivered.Email, delivered.ReceivedAt,
                [.. delivered.Lines.Select(line => new ReceivedLine(line.OfferId, line.ProductId, line.Title, line.Quantity, line.UnitPrice, !line.MadeToMeasure))],
                ReturnClocks.CurrentRules, now);

    public static async Task<OutgoingMessages> Handle(
        SellerOrderDelivered delivered, IDocumentSession session, TimeProvider clock, ReturnsEmails emails, CancellationToken cancellation)
    {
        delivered = delivered with { Buyer = await session.BuyerOf(delivered.OrderId, delivered.Buyer, cancellation) };
        var id = ReturnRight.IdOf(delivered.SellerOrderId);
        var messages = new OutgoingMessages();
        foreach (var opened in Decide(delivered, await session.LoadAsync<ReturnRight>(id, cancellation), clock.GetUtcNow()).Events.OfType<ReturnRightOpened>())
        {
            session.Events.StartStream<ReturnRight>(id.Value, opened);
            messages.AddRange(await emails.RightsOpened(ReturnRight.Evolve(null, opened), cancellation));
        }

        return messages;
    }
}
