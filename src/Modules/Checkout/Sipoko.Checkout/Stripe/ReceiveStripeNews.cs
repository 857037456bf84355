using Carter;
using JasperFx;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;
using Stripe;
using Wolverine;

namespace Sipoko.Checkout.Stripe;

/// <summary>A notification of Stripe, kept for good by its own id: it comes again for three days, and its signature can be replayed.</summary>
/// <param name="SubjectId">Stripe's id of the session or refund it is about.</param>
public sealed record StripeNews(string Id, string Type, PaymentId? PaymentId, string? SubjectId, DateTimeOffset ReceivedAt, GiftCardOrderId? GiftCardOrderId = null, RefundId? RefundId = null);

/// <summary>Stripe says that something happened. Its words are not believed: the payment they name is fetched from Stripe by a worker.</summary>
/// <param name="PaymentId">Whose money came, or was sent back.</param>
/// <param name="GiftCardOrderId">When it was a gift card that was paid.</param>
/// <param name="RefundId">When it is about a refund of an order's line.</param>
public sealed record ReceiveStripeNews(string EventId, string Type, PaymentId? PaymentId, string? SubjectId, GiftCardOrderId? GiftCardOrderId = null, RefundId? RefundId = null)
{
    internal bool IsOfRefund => Type.StartsWith("refund.", StringComparison.Ordinal);
}

public static class ReceiveStripeNewsHandler
{
    public static async Task<(Outcome, OutgoingMessages)> Handle(ReceiveStripeNews command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        if (await session.LoadAsync<StripeNews>(command.EventId, cancellation) is not null)
        {
            return (Outcome.Done, []);
        }

        session.Insert(new StripeNews(command.EventId, command.Type, command.PaymentId, command.SubjectId, clock.GetUtcNow(), command.GiftCardOrderId, command.RefundId));
        return (Outcome.Done, command switch
        {
            { IsOfRefund: true, SubjectId: { } made } => OfRefund(command, made),
            { PaymentId: { } payment } => [new SettlePayment(payment, command.SubjectId)],
            { GiftCardOrderId: { } giftCard } => [new SettleGiftCardOrder(giftCard)],
            _ => [],
        });
    }

    private static OutgoingMessages OfRefund(ReceiveStripeNews command, string made) => command switch
    {
        { RefundId: { } refund } => [new CheckRefund(refund, made)],
        { PaymentId: { } payment } => [new CheckMoneySentBack(payment, made)],
        { GiftCardOrderId: { } giftCard } => [new CheckGiftCardMoney(giftCard, made)],
        _ => [],
    };
}

public sealed partial class ReceiveStripeNewsEndpoint : ICarterModule
{
    private const int MostBytes = 256 * 1024;
    private const string Release = "endive";

    /// <summary>What can change a payment or a refund. The rest of what Stripe tells repeats these facts, and a lost one is found when the payment's time is over.</summary>
    private static readonly HashSet<string> Heeded =
    [
        EventTypes.CheckoutSessionCompleted, EventTypes.CheckoutSessionAsyncPaymentSucceeded, EventTypes.CheckoutSessionAsyncPaymentFailed, EventTypes.CheckoutSessionExpired,
        EventTypes.RefundUpdated, EventTypes.RefundFailed,
    ];

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/webhooks/stripe", Post).ForMachinesOnly();

    private static async Task<IResult> Post(HttpContext http, IMessageBus bus, IOptions<StripeSettings> settings, TimeProvider clock, ILogger<ReceiveStripeNewsEndpoint> log)
    {
        if (await ReadBody(http.Request) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (Verify(body, http.Request.Headers["Stripe-Signature"].ToString(), settings.Value.WebhookSecret, clock.GetUtcNow()) is not { } news)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (!Heeded.Contains(news.Type))
        {
            return Results.Ok();
        }

        if (!(news.ApiVersion ?? "").EndsWith($".{Release}", StringComparison.Ordinal))
        {
            OtherRelease(log, news.ApiVersion ?? "", Release);
        }

        try
        {
            await bus.AskAs("stripe", "stripe", "POST /webhooks/stripe", CommandOf(news), http.RequestAborted);
        }
        catch (DocumentAlreadyExistsException)
        {
            // The same notification came twice at once: the other one is kept.
        }

        return Results.Ok();
    }

    private static Event? Verify(string body, string signature, string secret, DateTimeOffset now)
    {
        try
        {
            return EventUtility.ConstructEvent(body, signature, secret, EventUtility.DefaultTimeTolerance, now.ToUnixTimeSeconds(), throwOnApiVersionMismatch: false) is { Id.Length: > 0 } news ? news : null;
        }
        catch (Exception fault) when (fault is StripeException or FormatException or System.Text.Json.JsonException or Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    private static ReceiveStripeNews CommandOf(Event news) => news.Data?.Object switch
    {
        global::Stripe.Checkout.Session session => CommandOf(news, session.Id, session.Metadata),
        global::Stripe.Refund refund => CommandOf(news, refund.Id, refund.Metadata),
        _ => new(news.Id, news.Type, null, null),
    };

    private static ReceiveStripeNews CommandOf(Event news, string subject, Dictionary<string, string>? metadata) => new(
        news.Id, news.Type, StripeGateway.IdIn(metadata, StripeGateway.PaymentKey) is { } payment ? new PaymentId(payment) : null, subject,
        StripeGateway.IdIn(metadata, StripeGateway.GiftCardKey) is { } giftCard ? new GiftCardOrderId(giftCard) : null,
        StripeGateway.IdIn(metadata, StripeGateway.RefundKey) is { } refund ? new RefundId(refund) : null);

    private static async Task<string?> ReadBody(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0;)
        {
            if (buffer.Length + read > MostBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe notifies in version {Version}, this program was written for {Release}: check the endpoint's api_version")]
    private static partial void OtherRelease(ILogger log, string version, string release);
}
