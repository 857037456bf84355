using Sipoko.Fulfilment.Contracts;
using Sipoko.Returns.ReturnRights;

namespace Sipoko.Returns.Tests.ReturnRights;

/// <summary>One delivery to tell stories with: two bowls and a curtain made to measure, received on Tuesday 24 November 2026 at noon.</summary>
internal static class Deliveries
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 11, 0, 0, TimeSpan.Zero);
    public static readonly SellerOrderId SellerOrder = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    public static readonly PersonId Person = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));

    public static readonly DeliveredLine Bowls = new(
        new(Guid.Parse("00000000-0000-7000-8000-000000000005")), new(Guid.Parse("00000000-0000-7000-8000-000000000006")), "Bol en grès", 2, Money.OfCents(1890), MadeToMeasure: false);

    public static readonly DeliveredLine Curtain = new(
        new(Guid.Parse("00000000-0000-7000-8000-000000000007")), new(Guid.Parse("00000000-0000-7000-8000-000000000008")), "Rideau en lin", 1, Money.OfCents(12900), MadeToMeasure: true);

    public static readonly SellerOrderDelivered Delivered = new(
        SellerOrder, new(Guid.Parse("00000000-0000-7000-8000-000000000002")), new("SIP-2026-000042"), new(Guid.Parse("00000000-0000-7000-8000-000000000003")), "Atelier Kori",
        new AccountId(Person.Value), Person, Sealed.Box<EmailAddress>(Person, "email"), Noon, [Bowls, Curtain], 3);

    public static readonly ReturnRightOpened Opened = new(
        new(SellerOrder.Value), SellerOrder, Delivered.OrderId, Delivered.Reference, Delivered.SellerId, "Atelier Kori", Delivered.Buyer, Person, Delivered.Email, Noon,
        [
            new(Bowls.OfferId, Bowls.ProductId, "Bol en grès", 2, Money.OfCents(1890), Withdrawable: true),
            new(Curtain.OfferId, Curtain.ProductId, "Rideau en lin", 1, Money.OfCents(12900), Withdrawable: false),
        ],
        ReturnClocks.CurrentRules, Noon);

    public static Spec<ReturnRight, ReturnRightEvent>.Happened Given(params ReturnRightEvent[] events) =>
        new Spec<ReturnRight, ReturnRightEvent>(ReturnRight.Evolve).Given(events);
}
