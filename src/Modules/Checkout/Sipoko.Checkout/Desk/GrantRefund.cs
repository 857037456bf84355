using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Desk;

/// <summary>A member of staff has money given back, with a statement of reasons.</summary>
/// <param name="RefundId">Made with the form, so that sending it twice refunds once.</param>
public sealed record GrantRefund(RefundId RefundId, OrderId OrderId, SellerOrderId SellerOrderId, IReadOnlyList<RefundedLine> Lines, bool IsAgreed, StatementOfReasons Statement);

public static class GrantRefundHandler
{
    public static Decision<OrderEvent> Decide(GrantRefund command, Order order, IReadOnlyList<Refund> earlier, DateTimeOffset now)
    {
        var part = order.SellerOrders.FirstOrDefault(placed => placed.SellerOrderId == command.SellerOrderId);
        return part switch
        {
            null => OrderRefusal.NotYours,
            _ when order.Granted.Contains(command.RefundId) => Decision.Nothing,
            _ when order.Status is not OrderStatus.Paid => RefundRefusal.NotPaid,
            _ when command.Lines.Count == 0 => RefundRefusal.Nothing,
            _ when command.Lines.Any(line => line.Amount + RefundShares.RefundedOf(line.OfferId, part.SellerOrderId, earlier) > RefundShares.PaidFor(line.OfferId, part)) => RefundRefusal.MoreThanPaid,
            _ => new RefundGranted(command.RefundId, command.SellerOrderId, command.IsAgreed, command.Statement, now),
        };
    }

    public static async Task<(Outcome, OutgoingMessages)> Handle(GrantRefund command, IDocumentSession session, CheckoutEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<Order>(command.OrderId.Value, cancellation);
        var earlier = await session.Query<Refund>().Where(refund => refund.OrderId == command.OrderId).ToListAsync(cancellation);
        var decision = Decide(command, stream.Aggregate!, [.. earlier], clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        return (decision.Outcome, decision.Events is [RefundGranted granted]
            ? [Order(command), await emails.RefundGranted(stream.Aggregate!, granted, command.Lines.Select(line => line.Amount).Sum(), cancellation)]
            : []);
    }

    private static RefundOrder Order(GrantRefund command) => new(
        command.RefundId, command.OrderId, command.SellerOrderId, command.Lines, Money.Zero, command.IsAgreed ? RefundCause.Agreement : RefundCause.StaffDecision,
        $"{command.Statement.Facts} ({command.Statement.Ground})");
}

public sealed class GrantRefundEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/commandes/{reference}/{sellerOrderId:guid}/remboursement", Get).RequireAuthorization(Policies.StaffOrders);
        app.MapPost("/equipe/commandes/{reference}/{sellerOrderId:guid}/remboursement", Post).RequireAuthorization(Policies.StaffOrders);
    }

    private static async Task<IResult> Get(string reference, Guid sellerOrderId, HttpContext http, StaffOrderReader orders, Pages pages) =>
        await GrantRefundForm.PartOf(reference, sellerOrderId, orders, http) is { } part ? pages.Show(new GrantRefundPage(part, FormFields.Empty())) : Reply.NotFound();

    private static async Task<IResult> Post(string reference, Guid sellerOrderId, HttpContext http, StaffOrderReader orders, IMessageBus bus, Pages pages)
    {
        if (await GrantRefundForm.PartOf(reference, sellerOrderId, orders, http) is not { } part)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        return GrantRefundForm.TryParse(fields, part) is { } command
            ? pages.Answer(await bus.Ask(command, http), $"/equipe/commandes/{part.Card.Order.Reference}", refusal =>
            {
                fields.Refuse(refusal);
                return new GrantRefundPage(part, fields);
            })
            : pages.Invalid(new GrantRefundPage(part, fields));
    }
}
