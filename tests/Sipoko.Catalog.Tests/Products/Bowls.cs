using Sipoko.Catalog.Products;

namespace Sipoko.Catalog.Tests.Products;

/// <summary>One bowl to tell stories with: published by Atelier Kori at 24 euros on Monday 2 November 2026 at noon.</summary>
internal static class Bowls
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 2, 11, 0, 0, TimeSpan.Zero);
    public static readonly ProductId Id = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    public static readonly OfferId Offer = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    public static readonly SellerId Kori = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    public static readonly SellerId Another = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    public static readonly StockMovementId Movement = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));
    public static readonly Money Price = Money.OfCents(2_400);

    public static readonly Listing Bowl = new(
        "bol-gres-celadon", "Bol en grès émaillé céladon", "vaisselle", "Un bol généreux, tourné à la main dans un grès brun.", Condition.New, 2, MadeToMeasure: false,
        [new("Matière", "Grès"), new("Contenance", "60\u00A0cl")], new("Atelier Kori", "18 rue des Fours-Couchés, 87000 Limoges, France", new("kori@vendeurs.example")),
        Safety: null, new("/images/demo/bol-gres-celadon.svg", "Bol en grès brun à émail vert"));

    public static readonly ProductPublished Published = new(Id, Offer, Kori, Bowl, Price, Rate.Percent(20), Noon);

    public static readonly PublishProduct Publish = new(Id, Offer, Kori, Bowl, Price, Rate.Percent(20), 24, Movement);

    public static Spec<Product, ProductEvent>.Happened Given(params ProductEvent[] events) => new Spec<Product, ProductEvent>(Product.Evolve).Given(events);
}
