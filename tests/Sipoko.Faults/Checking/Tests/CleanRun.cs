using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking.Tests;

/// <summary>A small run in which every promise was kept: an order paid by card and gift card, one given up, one refused, a parcel received, a line cancelled and refunded.</summary>
internal static class CleanRun
{
    public static readonly Guid Paid = Id(1), GivenUp = Id(2), Refused = Id(3), Sale = Id(4), Card = Id(5), Offer = Id(6), OtherOffer = Id(7), Payment = Id(8), OtherPayment = Id(9);
    public static readonly Guid Part = Id(10), OtherPart = Id(11), Seller = Id(12), OtherSeller = Id(13), Parcel = Id(14), Refund = Id(15), Mail = Id(16), Cancelling = Id(17);
    public static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public static Facts Facts { get; } = CleanRunMoney.Add(new()
    {
        SettledAt = Noon,
        Journal =
        [
            .. Done(1, Kinds.PlaceOrder, ("order", $"{Paid}"), ("reference", "SIP-2026-000001"), ("total", "5000")),
            .. Done(2, Kinds.PlaceOrder, ("order", $"{Paid}"), ("reference", "SIP-2026-000001"), ("total", "5000"), (Fact.TwinOf, "1")),
            .. Done(3, Kinds.PlaceOrder, ("order", $"{GivenUp}"), ("reference", "SIP-2026-000002"), ("total", "2000")),
            .. Ended(4, Kinds.PlaceOrder, Phase.Fail, ("order", $"{Refused}")),
            .. Done(5, Kinds.BuyGiftCard, ("order", $"{Sale}"), ("reference", "CAD-2026-000001")),
            .. Done(6, Kinds.Pay, ("reference", "CAD-2026-000001"), ("session", "cs_card")),
            .. Done(7, Kinds.Pay, ("reference", "SIP-2026-000001"), ("session", "cs_order")),
            .. Done(8, Kinds.Abandon, ("reference", "SIP-2026-000002"), ("session", "cs_given_up"), ("over", "true")),
            .. Done(9, Kinds.Ship, ("sellerOrder", $"{Part}"), ("tracking", "6A001")),
            .. Ended(10, Kinds.Receive, Phase.Unknown, ("sellerOrder", $"{Part}"), ("parcel", $"{Parcel}")),
            .. Done(11, Kinds.Refuse, ("sellerOrder", $"{OtherPart}"), ("cancellation", $"{Cancelling}")),
            .. Ended(12, Kinds.Webhook, Phase.Fail, ("evt", "evt_forged"), ("genuine", "false")),
            .. Done(13, Kinds.Webhook, ("evt", "evt_1"), ("genuine", "true")),
        ],
        StockMoves =
        [
            new(Offer, 1, StockMoveKind.Added, null, 3), new(Offer, 2, StockMoveKind.Reserved, Paid, 2), new(Offer, 3, StockMoveKind.Reserved, GivenUp, 1),
            new(Offer, 4, StockMoveKind.Sold, Paid, 2), new(Offer, 5, StockMoveKind.Released, GivenUp, 1),
            new(OtherOffer, 1, StockMoveKind.Added, null, 1), new(OtherOffer, 2, StockMoveKind.Reserved, Paid, 1), new(OtherOffer, 3, StockMoveKind.Sold, Paid, 1),
        ],
        Orders =
        [
            new(Paid, "SIP-2026-000001", Payment, 5000, [new(Part, Seller, [new(Offer, 2, 2000)]), new(OtherPart, OtherSeller, [new(OtherOffer, 1, 1000)])]),
            new(GivenUp, "SIP-2026-000002", OtherPayment, 2000, [new(Id(18), Seller, [new(Offer, 1, 2000)])]),
        ],
        OrderTurns = [new(Paid, 1, "order_placed", 0), new(Paid, 2, "order_paid", 5000), new(GivenUp, 1, "order_placed", 0), new(GivenUp, 2, "order_cancelled", 0)],
        ShippingTurns =
        [
            new(Part, 1, "seller_order_prepared", Paid), new(Part, 2, "parcel_shipped", null, Parcel, "6A001", null, [Offer]), new(Part, 3, "parcel_received", null, Parcel),
            new(OtherPart, 1, "seller_order_prepared", Paid), new(OtherPart, 2, "lines_cancelled", null, Cancelling, null, "RefusedBySeller", [OtherOffer], Refund),
        ],
        Threads = [new(Part, Part), new(OtherPart, OtherPart)],
        ToldLevels = [new(Offer, 1, 1), new(OtherOffer, 0, 0)],
        Mails = [new(Mail, "checkout.order_confirmed", Paid), new(Id(19), "fulfilment.parcel_shipped", Paid, IsWithheld: true)],
        Mailbox = [new(Mail, ["SIP-2026-000001"])],
        StripeEvents = [new("evt_1", "checkout.session.completed", "delivered"), new("evt_2", "payment_intent.succeeded", "delivered")],
        Notices = [new("evt_1", "checkout.session.completed")],
        Events =
        [
            new("checkout", Paid, 1, "checkout.order_placed", "a", "POST /commande/verification"), new("checkout", Paid, 2, "checkout.order_paid", "b", "POST /webhooks/stripe"),
            new("checkout", GivenUp, 1, "checkout.order_placed", "c", "POST /commande/verification"), new("checkout", GivenUp, 2, "checkout.order_cancelled", "d", "délai de paiement"),
        ],
        Streams = [new("checkout", Paid, 2), new("checkout", GivenUp, 2)],
        Waiting = [new(Id(20), "Scheduled", Noon.AddMinutes(31), 0, "Sipoko.Checkout.Payments.ExpirePayment", "local://checkout.expire-payment/", $"{{\"paymentId\":\"{Payment}\"}}")],
        Replay = new(9, []),
    });

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static IEnumerable<Entry> Done(long act, string kind, params (string Name, string Value)[] facts) => Ended(act, kind, Phase.Ok, facts);

    public static IEnumerable<Entry> Ended(long act, string kind, Phase outcome, params (string Name, string Value)[] facts)
    {
        var told = facts.ToDictionary(fact => fact.Name, fact => fact.Value);
        return [new(Noon, act, "buyer 1", kind, Phase.Invoke, told), new(Noon, act, "buyer 1", kind, outcome, told)];
    }
}
