using Sipoko.Checkout.Offers;
using Sipoko.Checkout.Stocks;

namespace Sipoko.Checkout.Carts;

/// <summary>One line of a cart beside the offer and the stock as they are now.</summary>
/// <param name="Offer">Null when the catalogue never announced it.</param>
/// <param name="Stopped">Why nothing of its seller can be ordered now; null when it can.</param>
public sealed record CartItem(CartLine Line, Offer? Offer, int Available, Refusal? Stopped = null)
{
    public bool IsForSale => Offer is { OnSale: true } && Stopped is null;

    public bool IsSoldOut => Available == 0;

    /// <summary>Can be ordered as it stands.</summary>
    public bool IsOrderable => IsForSale && Available >= Line.Quantity;

    public bool PriceChanged => Offer is { OnSale: true } && Offer.Price != Line.UnitPrice;

    public Money UnitPrice => Offer?.Price ?? Line.UnitPrice;

    /// <summary>What cannot be had costs nothing.</summary>
    public Money Total => IsForSale && !IsSoldOut ? UnitPrice * Line.Quantity : Money.Zero;
}

/// <summary>The part of a cart that one seller would ship.</summary>
public sealed record CartPart(Seller Seller, IReadOnlyList<CartItem> Items)
{
    public Money Total => Items.Select(item => item.Total).Sum();

    /// <summary>The seller promises all its items for the day of the slowest.</summary>
    public int DispatchWorkingDays => Items.Max(item => item.Offer!.DispatchWorkingDays);
}

/// <summary>A cart reckoned with the prices and the stock of this instant; delivery is included in every price.</summary>
/// <param name="Lost">Lines whose offer or seller is not known any more: shown, never ordered.</param>
public sealed record CartContents(CartId Id, IReadOnlyList<CartPart> Parts, IReadOnlyList<CartItem> Lost)
{
    public IEnumerable<CartItem> Items => Parts.SelectMany(part => part.Items);

    public Money Total => Parts.Select(part => part.Total).Sum();

    public int ItemCount => Items.Concat(Lost).Sum(item => item.Line.Quantity);

    public bool IsEmpty => Parts.Count == 0 && Lost.Count == 0;

    public bool CanBeOrdered => Parts.Count > 0 && Lost.Count == 0 && Items.All(item => item.IsOrderable);

    public static CartContents Empty(CartId id) => new(id, [], []);

    public static CartContents Of(Cart cart, IReadOnlyDictionary<OfferId, Offer> offers, IReadOnlyDictionary<SellerId, Seller> sellers, IReadOnlyDictionary<OfferId, Stock> stocks)
    {
        var items = cart.Lines.Select(line => new CartItem(line, offers.GetValueOrDefault(line.OfferId), stocks.GetValueOrDefault(line.OfferId)?.Available ?? 0)).ToList();
        var known = items.Where(item => item.Offer is { } offer && sellers.ContainsKey(offer.SellerId)).ToList();
        return new(
            cart.Id,
            [.. known.GroupBy(item => item.Offer!.SellerId).Select(group => new CartPart(
                sellers[group.Key], [.. group.Select(item => item with { Stopped = sellers[group.Key].Terms.WhyNot })]))],
            [.. items.Except(known)]);
    }
}
