using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Emails;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Sipoko.Fulfilment.Contracts;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Emails;

public class RefundMailTests
{
    private const string Url = "https://www.sipoko.example/commande";

    private static readonly RefundAccepted Decided = new(
        new(FirstOrder.Value), FirstOrder, Names.Reference, Names.SellerOrders[Kori], Kori, [new(Bowl, 1, Euros(1890), false), new(Bowl, 1, Money.Zero, true)], Money.Zero, RefundCause.StaffDecision,
        "Un bol est arrivé cassé (article L217-3)", "pi_1", Euros(1890), [], Money.Zero, Noon);

    [Fact]
    public void A_decision_of_staff_is_told_with_its_reasons_and_how_to_contest_it()
    {
        var mail = Sent(Decided);
        mail.More.ShouldBe("Un bol est arrivé cassé (article L217-3)");
        mail.Contest!.ShouldContain("20 mai 2027");
        mail.Lines.ShouldHaveSingleItem("what had gone back before is no line of this refund").Amount.ShouldBe("18,90\u00A0€");
        Sent(Decided with { Reason = "Décision de Sipoko" }).Contest.ShouldBeNull("the claim's own mail tells it");
    }

    [Fact]
    public void A_rest_is_not_told_as_on_its_way()
    {
        var mail = Sent(Decided with { Shipping = Euros(650), Rest = Euros(650) });
        (mail.Amount, mail.Rest).ShouldBe(("18,90\u00A0€", "6,50\u00A0€"));
        mail.Lines.Select(line => line.Amount).ShouldBe(["18,90\u00A0€", "6,50\u00A0€"]);
        var refund = Refund.Evolve(Refund.Evolve(null, Decided with { Shipping = Euros(650), Rest = Euros(650) }), new RefundSent("re_1", 1, Euros(1890), Noon));
        var later = RefundMail.OfTransferred(PlacedOrder, refund, new(Euros(650), "Virement", Noon), Url);
        (later.Amount, later.Means, later.Lines.Count).ShouldBe(("6,50\u00A0€", "par virement bancaire", 0));
    }

    [Fact]
    public void What_goes_on_a_card_waits_for_no_bank()
    {
        var mail = Sent(Decided with { PaymentIntentId = null, ByStripe = Money.Zero, ToCards = [new GiftCardPart(FirstCard, Euros(1890))] });
        (mail.Means, mail.Delay).ShouldBe(("sur la carte cadeau", null));
        Sent(Decided with { ByStripe = Euros(1000), ToCards = [new GiftCardPart(FirstCard, Euros(890))] }).Means
            .ShouldBe("en deux parties\u00A0: 10,00\u00A0€ sur le moyen de paiement utilisé, 8,90\u00A0€ sur la carte cadeau");
    }

    [Fact]
    public void An_order_says_how_far_all_of_it_is()
    {
        var paid = Order.Evolve(PlacedOrder, new Sipoko.Checkout.Orders.OrderPaid(FirstPayment, Total, Noon));
        State(PlacedOrder).ShouldBe("En attente de paiement");
        State(paid).ShouldBe("Payée");
        State(paid, Part(Kori), Part(Delaunay)).ShouldBe("Payée");
        State(paid, Part(Kori, isShipped: true), Part(Delaunay)).ShouldBe("Expédiée en partie");
        State(paid, Part(Kori, isShipped: true), Part(Delaunay, isCancelled: true)).ShouldBe("Expédiée");
        State(paid, Part(Kori, isDelivered: true, isShipped: true), Part(Delaunay, isDelivered: true, isShipped: true)).ShouldBe("Reçue");
        State(paid, Part(Kori, isCancelled: true), Part(Delaunay, isCancelled: true)).ShouldBe("Annulée");
        OrderWords.StateOf(paid, new([Part(Kori, isShipped: true), Part(Delaunay, isShipped: true)]), AllBack).State.ShouldBe("Remboursée");
        OrderWords.StateOf(paid, new([Part(Kori, isCancelled: true), Part(Delaunay, isCancelled: true)]), AllBack).State.ShouldBe("Annulée et remboursée");
    }

    private static IReadOnlyList<Refund> AllBack => [.. PlacedOrder.SellerOrders.Select(part => Refund.Evolve(
        Refund.Evolve(null, Decided with { SellerOrderId = part.SellerOrderId, Lines = [new(part.Lines[0].OfferId, 1, part.Total, false)] }), new RefundSent("re_1", 1, part.Total, Noon)))];

    private static string State(Order order, params SellerOrderProgress[] parts) => OrderWords.StateOf(order, new(parts), []).State;

    private static SellerOrderProgress Part(SellerId seller, bool isShipped = false, bool isDelivered = false, bool isCancelled = false) => new(
        Names.SellerOrders[seller], seller, Today, isShipped, isDelivered, isShipped ? [new(ParcelId.New(), "Colissimo", new("6A123456"), null, Noon, null, [])] : [], isCancelled, null, []);

    private static OrderRefundedEmail Sent(RefundAccepted accepted) => RefundMail.OfSent(PlacedOrder, Refund.Evolve(null, accepted), Noon, Url);

    private static Money Euros(long cents) => Money.OfCents(cents);
}
