using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Refunds;

/// <summary>A member of staff paid by bank transfer what could not go back by itself, or dealt with a declined refund otherwise, and says how.</summary>
public sealed record SettleRefund(RefundId RefundId, string Reason);

public static class SettleRefundHandler
{
    public static Decision<RefundEvent> Decide(SettleRefund command, Refund refund, DateTimeOffset now) => refund switch
    {
        { Status: RefundStatus.Transferred or RefundStatus.Filed } => Decision.Nothing,
        { Status: RefundStatus.Declined } => new RefundFiled(command.Reason, now),
        { LeftToPay.Cents: > 0 } => new RefundTransferred(refund.LeftToPay, command.Reason, now),
        _ => RefundRefusal.NothingLeft,
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        SettleRefund command, IDocumentSession session, CheckoutEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var stream = await session.Events.FetchForExclusiveWriting<Refund>(command.RefundId.Value, cancellation);
        var refund = stream.Aggregate!;
        var decision = Decide(command, refund, now);
        stream.AppendMany(decision.Events);
        return (decision.Outcome, decision.Events switch
        {
            [RefundTransferred paid] => await Transferred(paid, refund, session, emails, cancellation),
            [RefundFiled] => [RefundWords.Announce(refund, Money.Zero, now)],
            _ => [],
        });
    }

    private static async Task<OutgoingMessages> Transferred(RefundTransferred paid, Refund refund, IDocumentSession session, CheckoutEmails emails, CancellationToken cancellation)
    {
        await LedgerBook.Post(session, [Postings.ForRefundTransferred(refund.Id, refund.OrderId, paid.Amount, isFirst: refund.ByHand == Money.Zero)], paid.At, cancellation);
        var order = (await session.LoadAsync<Order>(refund.OrderId, cancellation))!;
        return [.. Follow(paid, refund), .. await emails.RefundTransferred(order, refund, paid, cancellation)];
    }

    /// <summary>A gift card's part never goes by transfer: it goes back on the card, unless it did when the rest was sent.</summary>
    internal static IEnumerable<object> Follow(RefundTransferred paid, Refund refund) =>
    [
        .. refund.IsTold ? Array.Empty<object>() : [RefundWords.Announce(refund, refund.Total, paid.At)],
        .. refund.ToCards.Where(_ => refund.SentAt is null).Select(card => new CreditGiftCard(card.GiftCardId, refund.Id, refund.OrderId, card.Amount)),
    ];
}

public sealed class SettleRefundEndpoint : ICarterModule
{
    private const int MaxReason = 500;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/finances/remboursements/{id:guid}/reglement", Post).RequireAuthorization(Policies.StaffFinance);

    private static async Task<IResult> Post(Guid id, HttpContext http, RefundReader refunds, IMessageBus bus, Pages pages)
    {
        if (await refunds.Find(new(id), http.RequestAborted) is not { } refund)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var reason = fields.Lines("reason", MaxReason, RefundRefusal.ReasonMissing.Sentence);
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new SettleRefund(refund.Id, reason), http), ShowRefundEndpoint.UrlOf(refund.Id), refusal => new ShowRefundPage(refund, fields, refusal))
            : pages.Invalid(new ShowRefundPage(refund, fields));
    }
}
