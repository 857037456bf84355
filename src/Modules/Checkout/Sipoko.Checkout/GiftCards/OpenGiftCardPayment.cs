using Marten;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stripe;

namespace Sipoko.Checkout.GiftCards;

/// <summary>The buyer wants to pay an ordered gift card: a page of the payment service is opened, or the open one given again.</summary>
public sealed record OpenGiftCardPayment(GiftCardOrderId GiftCardOrderId);

public static class OpenGiftCardPaymentHandler
{
    public static Decision<GiftCardOrderEvent> Decide(string sessionId, int attempt, GiftCardOrder order, DateTimeOffset now) => order switch
    {
        { IsAwaited: false } => order.Status is GiftCardOrderStatus.Paid ? GiftCardRefusal.AlreadyPaid : GiftCardRefusal.NotAwaited,
        _ when order.Sessions.Contains(sessionId) => Decision.Nothing,
        _ => new GiftCardPaymentOpened(sessionId, attempt, now),
    };

    public static async Task<PaymentPageAnswer> Handle(
        OpenGiftCardPayment command, IDocumentSession session, IPaymentGateway gateway, IPersonKeys keys, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var stream = await session.Events.FetchForWriting<GiftCardOrder>(command.GiftCardOrderId.Value, cancellation);
        if (stream.Aggregate is not { IsAwaited: true } order)
        {
            return new(null, stream.Aggregate is { Status: GiftCardOrderStatus.Paid } ? GiftCardRefusal.AlreadyPaid : GiftCardRefusal.NotAwaited);
        }

        try
        {
            var known = order.CurrentSession is { } current ? await gateway.Look(current, cancellation) : null;
            if (known is { State: not SessionState.Closed })
            {
                return known is { State: SessionState.Open, Url: { } open } ? new(open) : new(null, GiftCardRefusal.AlreadyPaid);
            }

            var attempt = PaymentAttempts.At(now, order.OrderedAt);
            var opened = await gateway.Open(RequestFor(order, attempt, await keys.Open(order.BuyerEmail, cancellation)), cancellation);
            var decision = Decide(opened.SessionId, attempt, order, now);
            stream.AppendMany(decision.Events);
            return new(opened.Url, decision.Refusal ?? (opened.Url is null ? GiftCardRefusal.GatewayDown : null));
        }
        catch (PaymentGatewayDownException)
        {
            return new(null, GiftCardRefusal.GatewayDown);
        }
    }

    private static PaymentRequest RequestFor(GiftCardOrder order, int attempt, EmailAddress? buyer) => new(
        new PaymentSubject(
            order.Id.Value.ToString("N"), order.Reference.Value, $"Carte cadeau {order.Reference}", new Dictionary<string, string> { [StripeGateway.GiftCardKey] = order.Id.Value.ToString() },
            ShowGiftCardOrderEndpoint.UrlOf(order.Id), ShowGiftCardOrderEndpoint.UrlOf(order.Id), OnCredit: false),
        attempt, buyer, [new("Carte cadeau Sipoko", 1, order.Amount)], PaymentAttempts.EndOf(attempt, order.OrderedAt));
}
