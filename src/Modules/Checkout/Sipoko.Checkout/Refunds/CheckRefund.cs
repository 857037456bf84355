using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Stripe;
using Wolverine;

namespace Sipoko.Checkout.Refunds;

/// <summary>Something may have happened to a refund that was sent: Stripe is asked. One that a bank gives back is open again, also after staff paid a rest of it.</summary>
public sealed record CheckRefund(RefundId RefundId, string StripeRefundId);

public static class CheckRefundHandler
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    public static Decision<RefundEvent> Decide(CheckRefund command, RefundAnswer answer, Refund refund, DateTimeOffset now) =>
        refund.StripeRefundId == command.StripeRefundId && answer.Refused is { } why
            ? new RefundStopped(refund.Attempt, why, CameBack: true, now)
            : Decision.Nothing;

    public static async Task<OutgoingMessages> Handle(CheckRefund command, IDocumentSession session, IPaymentGateway gateway, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Refund>(command.RefundId.Value, cancellation);
        if (stream.Aggregate is not { } refund || (refund.Status is not RefundStatus.Accepted && refund.StripeRefundId != command.StripeRefundId))
        {
            return [];
        }

        if (refund.Status is RefundStatus.Accepted)
        {
            return Later(command); // Stripe tells faster than what was sent is recorded
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
            return Later(command);
        }
    }

    private static OutgoingMessages Later(CheckRefund command)
    {
        var later = new OutgoingMessages();
        later.Delay(command, UntilNextTry);
        return later;
    }
}
