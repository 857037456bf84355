using System.Text.Json;

namespace Sipoko.Faults.Checking.Loading;

/// <summary>Orders, stocks, money and books, as Checkout's events and documents hold them.</summary>
internal static class CheckoutFacts
{
    private const string Module = "checkout";

    public static async Task<Facts> Load(Store store, Facts facts) => facts with
    {
        StockMoves = await store.Events(Module, ["stock_added", "stock_reserved", "stock_released", "stock_sold"], e => new StockMove(
            e.Stream, e.Version, Enum.Parse<StockMoveKind>(e.Type["stock_".Length..], ignoreCase: true), e.Data.Id("orderId"), e.Data.Number("quantity"))),
        CardMoves = await store.Events(Module, CardTypes, e => new CardMove(
            e.Stream, e.Version, e.Type, e.Data.Id("refundId") ?? e.Data.Id("orderId"), e.Type == "gift_card_expired" ? e.Data.Cents("lapsed") : e.Data.Cents("amount"))),
        Orders = await store.Events(Module, ["order_placed"], e => new PlacedOrder(
            e.Stream, e.Data.Text("reference") ?? "", e.Data.Id("paymentId") ?? Guid.Empty, e.Data.Cents("total"), e.Data.List("sellerOrders", Part), e.IsSeed)),
        OrderTurns = await store.Events(Module, ["order_placed", "order_paid", "order_cancelled"], e => new OrderTurn(e.Stream, e.Version, e.Type, e.Data.Cents("amount"))),
        MoneyTurns =
        [
            .. await store.Events(Module, PaymentTypes, e => Money(e, e.Data.Id("orderId"))),
            .. await store.Events(Module, CardMoneyTypes, e => Money(e, order: null)),
        ],
        RefundTurns = await store.Events(Module, ["refund_accepted", "refund_declined", "refund_sent", "refund_stopped", "refund_retried", "refund_transferred", "refund_filed"], Refund),
        CardSales = await store.Events(Module, ["gift_card_ordered"], e => new CardSale(
            e.Stream, e.Data.Text("reference") ?? "", e.Data.Id("giftCardId") ?? Guid.Empty, e.Data.Cents("amount"), e.IsSeed)),
        Entries = await store.Events(Module, ["entry_posted"], e => new PostedEntry(
            e.Stream, e.Data.Text("kind") ?? "", e.Data.Text("source") ?? "", e.Data.Id("order"),
            e.Data.List("postings", posting => new Posting(posting.Text("account") ?? "", posting.Cents("cents"))))),
        Balances = await store.Read("select id, (data ->> 'cents')::bigint from checkout.mt_doc_accountbalance", row => new KeptBalance(row.GetString(0), row.GetInt64(1))),
        Notices = await store.Read("select id, data ->> 'type' from checkout.mt_doc_stripenews", row => new KeptNotice(row.GetString(0), row.GetString(1))),
    };

    private static readonly string[] CardTypes =
    [
        "gift_card_issued", "gift_card_reserved", "gift_card_released", "gift_card_redeemed", "gift_card_credited", "gift_card_replaced", "gift_card_withdrawn", "gift_card_expired",
    ];

    private static readonly string[] PaymentTypes =
    [
        "payment_started", "payment_opened", "payment_covered", "payment_succeeded", "payment_expired", "payment_abandoned", "payment_quarantined", "payment_refund_due", "payment_refunded",
        "payment_refund_refused", "payment_refund_returned", "payment_settled_by_hand",
    ];

    private static readonly string[] CardMoneyTypes =
    [
        "gift_card_ordered", "gift_card_payment_opened", "gift_card_paid", "gift_card_order_expired", "gift_card_payment_quarantined", "gift_card_refund_due", "gift_card_refunded",
        "gift_card_refund_refused", "gift_card_refund_returned", "gift_card_settled_by_hand",
    ];

    private static PlacedPart Part(JsonElement part) => new(
        part.Id("sellerOrderId") ?? Guid.Empty, part.Id("sellerId") ?? Guid.Empty,
        part.List("lines", line => new PlacedLine(line.Id("offerId") ?? Guid.Empty, line.Number("quantity"), line.Cents("unitPrice"))));

    private static MoneyTurn Money(Kept e, Guid? order) => new(
        e.Stream, e.Version, e.Type, order, e.Data.Text("sessionId"), e.Data.Text("paymentIntentId"),
        e.Type.EndsWith("_quarantined", StringComparison.Ordinal) ? e.Data.Cents("amountReceived") : e.Data.Cents("amount"), e.Data.Cents("fee"), e.Data.Text("refundId"),
        e.Data.List("giftCards", Card));

    private static RefundTurn Refund(Kept e) => new(
        e.Stream, e.Version, e.Type, e.Data.Id("orderId"), e.Data.Id("sellerOrderId"), e.Data.Text("paymentIntentId"), e.Data.Text("stripeRefundId"), e.Data.Cents("byStripe"), e.Data.Cents("rest"),
        e.Data.Cents("shipping"), e.Data.List("toCards", Card), e.Data.List("lines", line => new RefundedLine(line.Id("offerId") ?? Guid.Empty, line.Cents("amount"))), e.Data.Flag("cameBack"));

    private static CardPart Card(JsonElement card) => new(card.Id("giftCardId") ?? Guid.Empty, card.Cents("amount"));
}
