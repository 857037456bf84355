using static Sipoko.Faults.Checking.Tests.CleanRun;

namespace Sipoko.Faults.Checking.Tests;

/// <summary>The money of the clean run: a card of 20 € is bought, 15 € of it and 35 € by Stripe pay an order of 50 €, of which 10 € go back.</summary>
internal static class CleanRunMoney
{
    private static readonly string Available = $"giftcard:{Card:N}:available", Reserved = $"giftcard:{Card:N}:reserved", Pending = $"refund:{Refund:N}:pending";
    private static readonly string Held = $"seller:{Seller:N}:held", OtherHeld = $"seller:{OtherSeller:N}:held";

    public static Facts Add(Facts facts) => facts with
    {
        CardSales = [new(Sale, "CAD-2026-000001", Card, 2000)],
        CardMoves = [new(Card, 1, "gift_card_issued", null, 2000), new(Card, 2, "gift_card_reserved", Paid, 1500), new(Card, 3, "gift_card_redeemed", Paid, 0)],
        MoneyTurns =
        [
            new(Sale, 1, "gift_card_ordered"), new(Sale, 2, "gift_card_paid", Intent: "pi_card", Cents: 2000, Fee: 55),
            new(Payment, 1, "payment_started", Paid, Cards: [new(Card, 1500)]), new(Payment, 2, "payment_opened", Session: "cs_order"),
            new(Payment, 3, "payment_succeeded", Intent: "pi_order", Cents: 3500, Fee: 78),
            new(OtherPayment, 1, "payment_started", GivenUp), new(OtherPayment, 2, "payment_abandoned"),
        ],
        RefundTurns =
        [
            new(Refund, 1, "refund_accepted", Paid, OtherPart, "pi_order", ByStripe: 1000, Lines: [new(OtherOffer, 1000)]), new(Refund, 2, "refund_sent", StripeRefund: "re_1"),
        ],
        Entries =
        [
            Entry(1, "GiftCardSold", $"{Sale:N}", null, ("psp:stripe", 1945), ("psp_fees", 55), (Available, -2000)),
            Entry(2, "GiftCardReserved", $"{Payment:N}:{Card:N}", Paid, (Available, 1500), (Reserved, -1500)),
            Entry(3, "OrderPaid", $"{Payment:N}", Paid, (Reserved, 1500), ("psp:stripe", 3422), ("psp_fees", 78), (Held, -4000), (OtherHeld, -1000)),
            Entry(4, "RefundDue", $"{Refund:N}", Paid, (OtherHeld, 1000), (Pending, -1000)),
            Entry(5, "RefundSent", $"{Refund:N}:1", Paid, (Pending, 1000), ("psp:stripe", -1000)),
        ],
        Balances = [new(Available, -500), new(Reserved, 0), new(Held, -4000), new(OtherHeld, 0), new(Pending, 0)],
        Intents = [new("pi_card", "cs_card", Sale, 2000, 0, 55, 1), new("pi_order", "cs_order", Payment, 3500, 1000, 78, 1), new("pi_given_up", "cs_given_up", OtherPayment, 0, 0, 0, 0)],
    };

    public static PostedEntry Entry(int number, string kind, string source, Guid? order, params (string Account, long Cents)[] postings) =>
        new(Id(100 + number), kind, source, order, [.. postings.Select(posting => new Posting(posting.Account, posting.Cents))]);
}
