using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;
using Sipoko.Web;
using Stripe;
using Stripe.Checkout;

namespace Sipoko.Checkout.Stripe;

/// <summary>Stripe Checkout: charges on the platform's account, transfers later (never on_behalf_of, which PayPal refuses).</summary>
internal sealed class StripeGateway(StripeClient stripe, SiteAddress site, PaymentMeans means) : IPaymentGateway
{
    public const string PaymentKey = "payment";
    public const string GiftCardKey = "gift_card_order";
    public const string RefundKey = "refund";
    private const string AttemptKey = "attempt";

    public static StripeClient ClientOf(IOptions<StripeSettings> settings)
    {
        var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(10) };
        var apiBase = settings.Value.ApiBase is { Length: > 0 } address ? address.TrimEnd('/') : null;
        return new StripeClient(settings.Value.SecretKey, httpClient: new SystemNetHttpClient(http, maxNetworkRetries: 2, appInfo: null, enableTelemetry: false), apiBase: apiBase);
    }

    public Task<OpenedSession> Open(PaymentRequest request, CancellationToken cancellation) => Calling(async () =>
    {
        var coupon = request.GiftCardPart > Money.Zero ? await CouponFor(request, cancellation) : null;
        var session = await stripe.V1.Checkout.Sessions.CreateAsync(
            OptionsOf(request, coupon), new RequestOptions { IdempotencyKey = $"cs-{request.Subject.Key}-{request.Attempt.ToString(CultureInfo.InvariantCulture)}" }, cancellation);
        return new OpenedSession(session.Id, session.Url);
    });

    /// <summary>The part that gift cards pay, as a reduction: the lines stay as they were ordered, which Klarna asks for.</summary>
    private async Task<string> CouponFor(PaymentRequest request, CancellationToken cancellation)
    {
        var options = new CouponCreateOptions { Name = "Carte cadeau Sipoko", AmountOff = request.GiftCardPart.Cents, Currency = PaymentNews.Euro, Duration = "once", MaxRedemptions = 1 };
        return (await stripe.V1.Coupons.CreateAsync(options, new RequestOptions { IdempotencyKey = $"co-{request.Subject.Key}" }, cancellation)).Id;
    }

    public Task<PaymentNews> Look(string sessionId, CancellationToken cancellation) => Calling(async () =>
        NewsOf(await stripe.V1.Checkout.Sessions.GetAsync(
            sessionId, new SessionGetOptions { Expand = ["payment_intent", "payment_intent.latest_charge", "payment_intent.latest_charge.balance_transaction"] }, requestOptions: null, cancellation)));

    public async Task<PaymentNews> Expire(string sessionId, CancellationToken cancellation)
    {
        try
        {
            await stripe.V1.Checkout.Sessions.ExpireAsync(sessionId, options: null, requestOptions: null, cancellation);
        }
        catch (StripeException refused) when (refused.StripeError is { Type: "invalid_request_error" })
        {
            // Completed or expired already: how it stands is fetched below.
        }
        catch (Exception fault) when (IsDown(fault))
        {
            throw new PaymentGatewayDownException("Stripe did not close a session.", fault);
        }

        return await Look(sessionId, cancellation);
    }

    public Task<RefundAnswer> Refund(RefundRequest request, CancellationToken cancellation) => Calling(async () =>
    {
        try
        {
            return AnswerOf(await MadeBefore(request, cancellation) ?? await stripe.V1.Refunds.CreateAsync(OptionsOf(request), new RequestOptions { IdempotencyKey = KeyOf(request) }, cancellation));
        }
        catch (StripeException refused) when (IsRefusal(refused))
        {
            return new(null, StripeRefusals.WhyRefused(refused.StripeError));
        }
    });

    public Task<RefundAnswer> LookAtRefund(string refundId, CancellationToken cancellation) => Calling(async () =>
        AnswerOf(await stripe.V1.Refunds.GetAsync(refundId, options: null, requestOptions: null, cancellation)));

    /// <summary>Stripe forgets idempotency keys after a day: the refund itself is looked for first.</summary>
    private async Task<Refund?> MadeBefore(RefundRequest request, CancellationToken cancellation)
    {
        var made = await stripe.V1.Refunds.ListAsync(new RefundListOptions { PaymentIntent = request.PaymentIntentId, Limit = 100 }, requestOptions: null, cancellation);
        return made.Data.FirstOrDefault(refund => refund.Metadata?.GetValueOrDefault(AttemptKey) == KeyOf(request));
    }

    private static RefundCreateOptions OptionsOf(RefundRequest request) => new()
    {
        PaymentIntent = request.PaymentIntentId, Amount = request.Amount.Cents, Reason = "requested_by_customer",
        Metadata = new() { [request.For.Name] = request.For.Id.ToString(), [AttemptKey] = KeyOf(request) },
    };

    private static string KeyOf(RefundRequest request) =>
        string.Create(CultureInfo.InvariantCulture, $"re-{request.For.Id:N}-{request.PaymentIntentId}-{request.Attempt}");

    private static RefundAnswer AnswerOf(Refund refund) => new(refund.Id, refund.Status is "failed" or "canceled" ? StripeRefusals.WhyFailed(refund.FailureReason) : null);

    private SessionCreateOptions OptionsOf(PaymentRequest request, string? coupon)
    {
        var (subject, metadata) = (request.Subject, new Dictionary<string, string>(request.Subject.Metadata));
        return new()
        {
            Mode = "payment", UiMode = "hosted_page", Locale = "fr", AllowedPaymentMethodTypes = [.. means.For(subject)],
            BillingAddressCollection = "auto", // the page asks for it where the means needs it: Klarna wants the country
            ClientReferenceId = subject.Reference, CustomerEmail = request.Buyer?.Value, Metadata = metadata,
            LineItems = [.. request.Lines.Select(LineOf)],
            Discounts = coupon is null ? null : [new() { Coupon = coupon }],
            PaymentIntentData = new() { TransferGroup = $"order_{subject.Key}", Description = subject.Description, Metadata = metadata },
            ExpiresAt = request.ExpiresAt.UtcDateTime,
            SuccessUrl = site.Link(subject.ReturnPath) + "?session_id={CHECKOUT_SESSION_ID}",
            CancelUrl = site.Link(subject.CancelPath),
        };
    }

    private static SessionLineItemOptions LineOf(RequestedLine line) => new()
    {
        Quantity = line.Quantity,
        PriceData = new() { Currency = PaymentNews.Euro, UnitAmount = line.UnitPrice.Cents, ProductData = new() { Name = line.Title.Length > 250 ? line.Title[..250] : line.Title } },
    };

    private static PaymentNews NewsOf(Session session)
    {
        var intent = session.PaymentIntent;
        var state = (session.Status, session.PaymentStatus) switch
        {
            ("complete", "paid") => SessionState.Paid,
            ("complete", _) when intent?.Status is not ("canceled" or "requires_payment_method") => SessionState.Processing,
            ("open", _) => SessionState.Open,
            _ => SessionState.Closed,
        };
        return new(
            session.Id, state, session.Url, intent?.Id, intent?.AmountReceived ?? 0, intent?.Currency ?? "",
            IdIn(intent?.Metadata, PaymentKey) is { } payment ? new PaymentId(payment) : null, intent?.LatestCharge?.PaymentMethodDetails?.Type ?? "",
            intent?.LatestCharge?.BalanceTransaction?.Fee ?? 0, IdIn(intent?.Metadata, GiftCardKey) is { } giftCard ? new GiftCardOrderId(giftCard) : null);
    }

    internal static Guid? IdIn(Dictionary<string, string>? metadata, string key) => Guid.TryParse(metadata?.GetValueOrDefault(key), out var id) ? id : null;

    private static async Task<T> Calling<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (IsDown(fault))
        {
            throw new PaymentGatewayDownException("Stripe did not answer as expected.", fault);
        }
    }

    /// <summary>Stripe's own no, which no later try of the same will change: a person must look at it.</summary>
    private static bool IsRefusal(Exception fault) => fault is StripeException { HttpStatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound };

    /// <summary>A call that was given up by its caller is no fault of Stripe; a call that took too long is.</summary>
    internal static bool IsDown(Exception fault) => fault is StripeException or HttpRequestException or TaskCanceledException { InnerException: TimeoutException };
}
