using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shops;

namespace Sipoko.Catalog.Shelves;

/// <summary>A product as lists show it.</summary>
/// <param name="IsLeft">Some of it can be bought.</param>
internal sealed record ListedProduct(
    ProductId Id, OfferId OfferId, string Slug, string Title, string Category, Money Price, int DispatchWorkingDays, Condition Condition, string Picture, bool IsLeft, ListedShop Shop)
{
    public static ListedProduct Of(Offering offering)
    {
        var (product, listing) = (offering.Product, offering.Product.Listing);
        return new(
            product.Id, product.OfferId, listing.Slug, listing.Title, listing.Category, product.Price, listing.DispatchWorkingDays, listing.Condition, listing.Picture.Path, offering.Available > 0,
            new(offering.Shop.Id) { Card = offering.Shop, IsHidden = offering.Trading is { IsHidden: true } });
    }
}

/// <summary>A shop in memory; its products point to it, so that a new name is on all of them at once.</summary>
internal sealed class ListedShop(SellerId id)
{
    private ShopCard? card;
    private bool isHidden;

    public SellerId Id => id;

    /// <summary>Null while the seller was not announced: nothing of it is shown then.</summary>
    public ShopCard? Card
    {
        get => Volatile.Read(ref card);
        set => Volatile.Write(ref card, value);
    }

    public bool IsHidden
    {
        get => Volatile.Read(ref isHidden);
        set => Volatile.Write(ref isHidden, value);
    }

    public bool IsShown => Card is not null && !IsHidden;
}
