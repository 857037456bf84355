using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.Refunds;

/// <summary>Something may have happened to a refund that was sent: Stripe is asked. One that a bank gives back is open again.</summary>
public sealed record CheckRefund(RefundId RefundId, string StripeRefundId);

public static class CheckRefundHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(5);

    public static Decision<RefundEvent> Decide(CheckRefund command, RefundAnswer answer, Refund refund, DateTimeOffset now) =>
        refund.Status is RefundStatus.Sent && refund.StripeRefundId == command.StripeRefundId && answer.Refused is { } why
            ? new RefundStopped(refund.Attempt, why, CameBack: true, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(CheckRefund command, IDocumentSession session, IPaymentGateway gateway, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Refund>(command.RefundId.Value, cancellation);
        if (stream.Aggregate is not { Status: RefundStatus.Sent } refund)
        {
            return [];
        }

        try
        {
            var now = clock.GetUtcNow();
            var decision = Decide(command, await gateway.LookAtRefund(command.StripeRefundId, cancellation), refund, now);
            stream.AppendMany(decision.Events);
            if (decision.Events is not [RefundStopped stopped])
            {
                return [];
            }

            await LedgerBook.Post(session, [Postings.ForRefundReturned(refund.Id, refund.Attempt, refund.OrderId, refund.ByStripe)], now, cancellation);
            return [new RefundFailed(refund.Id, refund.OrderId, refund.SellerOrderId, stopped.Why, now, refund.EventCount + 1)];
        }
        catch (PaymentGatewayDownException)
        {
            var later = new OutgoingMessages();
            later.Delay(command, UntilNextTry);
            return later;
        }
    }
}
