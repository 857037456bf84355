using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stripe;
using Sipoko.StripeSimulator;
using Sipoko.Web;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Stripe;

/// <summary>The adapter against a Stripe of our own on loopback.</summary>
public sealed class StripeGatewayTests : IAsyncLifetime, IDisposable
{
    private const string Key = "sk_test_gateway";

    private static readonly DateTimeOffset End = TimeProvider.System.GetUtcNow().AddMinutes(45);

    private readonly WebApplication simulator = Simulator.Build(["--urls", "http://127.0.0.1:0", "--secret-key", Key]);
    private readonly HttpClient levers = new();
    private StripeGateway gateway = null!;

    public async Task InitializeAsync()
    {
        await simulator.StartAsync();
        var address = simulator.Urls.Single();
        levers.BaseAddress = new Uri(address);
        gateway = GatewayAt(address);
    }

    public async Task DisposeAsync() => await simulator.DisposeAsync();

    public void Dispose() => levers.Dispose();

    [Fact]
    public async Task The_same_attempt_is_the_same_page()
    {
        var first = await gateway.Open(Request(1), default);
        var second = await gateway.Open(Request(1), default);
        var third = await gateway.Open(Request(2), default);
        first.Url.ShouldNotBeNull().ShouldContain(first.SessionId);
        second.SessionId.ShouldBe(first.SessionId);
        third.SessionId.ShouldNotBe(first.SessionId);
    }

    [Fact]
    public async Task A_paid_session_tells_its_money()
    {
        var opened = await gateway.Open(Request(1), default);
        (await gateway.Look(opened.SessionId, default)).State.ShouldBe(SessionState.Open);
        await Pull($"sessions/{opened.SessionId}/pay?means=klarna");
        var news = await gateway.Look(opened.SessionId, default);
        (news.State, news.AmountReceived, news.Currency, news.For, news.Means).ShouldBe((SessionState.Paid, Total.Cents, "eur", FirstPayment, "klarna"));
        news.PaymentIntentId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refused_card_leaves_the_page_open()
    {
        var opened = await gateway.Open(Request(1), default);
        await Pull($"sessions/{opened.SessionId}/fail");
        (await gateway.Look(opened.SessionId, default)).State.ShouldBe(SessionState.Open);
    }

    [Fact]
    public async Task Closing_a_page_closes_it_unless_it_was_paid()
    {
        var left = await gateway.Open(Request(1), default);
        (await gateway.Expire(left.SessionId, default)).State.ShouldBe(SessionState.Closed);
        (await gateway.Expire(left.SessionId, default)).State.ShouldBe(SessionState.Closed);

        var paid = await gateway.Open(Request(2), default);
        await Pull($"sessions/{paid.SessionId}/pay");
        (await gateway.Expire(paid.SessionId, default)).State.ShouldBe(SessionState.Paid);
    }

    [Fact]
    public async Task A_refund_asked_twice_is_made_once()
    {
        var opened = await gateway.Open(Request(1), default);
        await Pull($"sessions/{opened.SessionId}/pay");
        var intent = (await gateway.Look(opened.SessionId, default)).PaymentIntentId!;
        var half = new RefundRequest(RefundFor.OfPayment(FirstPayment), 1, intent, Money.OfCents(1000));
        var first = await gateway.Refund(half, default);
        (await gateway.Refund(half, default)).ShouldBe(first);
        (await gateway.LookAtRefund(first.RefundId!, default)).ShouldBe(first);
        (await gateway.Refund(half with { Attempt = 2, Amount = Total }, default)).Refused.ShouldNotBeNull("more than is left");
        (await gateway.Refund(half with { Attempt = 3, Amount = Total - Money.OfCents(1000) }, default)).Refused.ShouldBeNull();
        var ledger = await levers.GetFromJsonAsync<JsonElement>("/_simulator/ledger");
        ledger.GetRawText().ShouldContain($"\"refunded\":{Total.Cents}");
    }

    [Fact]
    public async Task A_connection_lost_after_the_effect_opens_one_page_only()
    {
        await levers.PostAsJsonAsync("/_simulator/faults", new { dropAfterEffect = 1, path = "/v1/checkout" });
        var opened = await gateway.Open(Request(1), default);
        (await gateway.Open(Request(1), default)).SessionId.ShouldBe(opened.SessionId);
    }

    [Fact]
    public async Task A_Stripe_that_fails_again_and_again_is_down()
    {
        await levers.PostAsJsonAsync("/_simulator/faults", new { failNext = 10, path = "/v1/checkout" });
        await Should.ThrowAsync<PaymentGatewayDownException>(gateway.Open(Request(1), default));
        await Should.ThrowAsync<PaymentGatewayDownException>(GatewayAt("http://127.0.0.1:9").Look("cs_1", default));
    }

    [Fact]
    public async Task A_gift_card_takes_its_part_off_and_the_lines_stay_as_ordered()
    {
        var request = Request(1) with { GiftCardPart = Money.OfCents(5_000) };
        var opened = await gateway.Open(request, default);
        (await gateway.Open(request with { Attempt = 2 }, default)).SessionId.ShouldNotBe(opened.SessionId);
        await Pull($"sessions/{opened.SessionId}/pay");
        (await gateway.Look(opened.SessionId, default)).AmountReceived.ShouldBe(Total.Cents - 5_000);
    }

    [Fact]
    public async Task A_slow_means_is_processing_until_it_answers()
    {
        var (accepted, refused) = (await gateway.Open(Request(1), default), await gateway.Open(Request(2), default));
        await Pull($"sessions/{accepted.SessionId}/delay?means=paypal");
        await Pull($"sessions/{refused.SessionId}/delay?means=klarna");
        (await gateway.Look(accepted.SessionId, default)).State.ShouldBe(SessionState.Processing);
        (await gateway.Expire(refused.SessionId, default)).State.ShouldBe(SessionState.Processing, "it cannot be closed while the means thinks");

        await Pull($"sessions/{accepted.SessionId}/answer?accepted=true");
        await Pull($"sessions/{refused.SessionId}/answer?accepted=false");
        (await gateway.Look(accepted.SessionId, default)).ShouldSatisfyAllConditions(news => news.State.ShouldBe(SessionState.Paid), news => news.Means.ShouldBe("paypal"));
        (await gateway.Look(refused.SessionId, default)).State.ShouldBe(SessionState.Closed);
    }

    [Fact]
    public async Task A_sellers_account_is_opened_once_and_ready_after_its_checks()
    {
        var accounts = new StripeAccounts(ClientAt(simulator.Urls.Single()), Site);
        var account = await accounts.Open(Kori, default);
        (await accounts.Open(Kori, default)).ShouldBe(account);
        (await accounts.PageFor(account, default)).ShouldContain(account);
        (await accounts.Look(account, default)).ShouldSatisfyAllConditions(news => news.TransfersActive.ShouldBeFalse(), news => news.Missing.ShouldContain("external_account"));
        await Pull($"accounts/{account}/verify");
        (await accounts.Look(account, default)).ShouldSatisfyAllConditions(news => news.TransfersActive.ShouldBeTrue(), news => news.PayoutsEnabled.ShouldBeTrue(), news => news.Missing.ShouldBeEmpty());
    }

    private static StripeGateway GatewayAt(string address) => new(ClientAt(address), Site, new PaymentMeans());

    private static SiteAddress Site { get; } = new(new Uri("http://127.0.0.1:5000/"));

    private static global::Stripe.StripeClient ClientAt(string address) =>
        StripeGateway.ClientOf(Options.Create(new StripeSettings { ApiBase = address, SecretKey = Key, WebhookSecret = "whsec_x" }));

    private static PaymentRequest Request(int attempt) => new(
        OpenPaymentHandler.SubjectOf(PlacedOrder), attempt, new("camille@exemple.fr"), [.. PlacedOrder.Lines.Select(line => new RequestedLine(line.Title, line.Quantity, line.UnitPrice))],
        End);

    private async Task Pull(string lever) => (await levers.PostAsync($"/_simulator/{lever}", content: null)).EnsureSuccessStatusCode();
}
