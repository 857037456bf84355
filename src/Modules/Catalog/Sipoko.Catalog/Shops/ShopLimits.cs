using Marten;
using Sipoko.Catalog.Products;

namespace Sipoko.Catalog.Shops;

/// <summary>What a shop's standing and its plan let it put on sale.</summary>
internal static class ShopLimits
{
    /// <summary>Of a shop of which no plan was announced: the free one's.</summary>
    private const int UsualMost = 200;

    public static Refusal? Fault(ShopTrading? trading, ShopPlan? plan, int onSale) => trading switch
    {
        { IsHidden: true } => ProductRefusal.ShopNotSelling,
        _ when onSale >= (plan?.MostProducts ?? UsualMost) => ProductRefusal.TooManyProducts(plan?.MostProducts ?? UsualMost),
        _ => null,
    };

    /// <summary>Why this seller may not put one more product on sale; null when it may.</summary>
    public static async Task<Refusal?> Fault(IDocumentSession session, SellerId seller, CancellationToken cancellation) => Fault(
        await session.LoadAsync<ShopTrading>(seller, cancellation), await session.LoadAsync<ShopPlan>(seller, cancellation),
        await session.Query<Product>().Where(product => product.SellerId == seller && product.IsOnSale).CountAsync(cancellation));
}
