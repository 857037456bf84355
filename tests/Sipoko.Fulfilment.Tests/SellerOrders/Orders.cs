using Sipoko.Fulfilment.SellerOrders;

namespace Sipoko.Fulfilment.Tests.SellerOrders;

/// <summary>One seller order to tell stories with: two bowls and a teapot, paid on Friday 20 November 2026 at noon.</summary>
internal static class Orders
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    public static readonly SellerOrderId Id = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    public static readonly OrderId OrderId = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    public static readonly SellerId Kori = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    public static readonly AccountId Buyer = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    public static readonly PersonId Person = new(Buyer.Value);
    public static readonly OfferId Bowl = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));
    public static readonly OfferId Teapot = new(Guid.Parse("00000000-0000-7000-8000-000000000006"));
    public static readonly ParcelId First = new(Guid.Parse("00000000-0000-7000-8000-000000000007"));
    public static readonly ParcelId Second = new(Guid.Parse("00000000-0000-7000-8000-000000000008"));

    public static readonly SellerOrderPrepared Prepared = new(
        Id, OrderId, new("SIP-2026-000042"), Kori, "Atelier Kori", new("contact@kori.exemple.fr"), Buyer, Person, Sealed.Box<EmailAddress>(Person, "email"), Sealed.Box<PostalAddress>(Person, "address"),
        new DateOnly(2026, 11, 24),
        [
            new(Bowl, new(Bowl.Value), "bol", "Bol en grès", "bol.svg", 2, Money.OfCents(1890), MadeToMeasure: false),
            new(Teapot, new(Teapot.Value), "theiere", "Théière", "theiere.svg", 1, Money.OfCents(4990), MadeToMeasure: false),
        ],
        Noon);

    /// <summary>The order as its seller's pages show it, nothing shipped yet.</summary>
    public static readonly SellerOrderCard Card = new(
        Id, Kori, "SIP-2026-000042", Prepared.PromisedBy, new("Camille Léger", "3 rue de l’Église", "Bâtiment B", "29200", "Brest", "0612345678"), Prepared.Lines,
        [new(Bowl, "Bol en grès", 2), new(Teapot, "Théière", 1)], [], IsShipped: false, IsReceived: false, Noon);

    public static Spec<SellerOrder, SellerOrderEvent>.Happened Given(params SellerOrderEvent[] events) =>
        new Spec<SellerOrder, SellerOrderEvent>(SellerOrder.Evolve).Given(events);

    public static ParcelShipped Shipped(ParcelId parcel, string tracking, params PackedLine[] contents) =>
        new(parcel, "Colissimo", new(tracking), $"https://www.laposte.fr/outils/suivre-vos-envois?code={tracking}", contents, Noon);
}
