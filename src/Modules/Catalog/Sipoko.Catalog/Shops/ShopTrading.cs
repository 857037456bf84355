using Sipoko.Accounts.Contracts;
using Sipoko.Web.Language;

namespace Sipoko.Catalog.Shops;

/// <summary>Whether a shop sells now, as last announced; a shop of which nothing was announced sells.</summary>
public sealed record ShopTrading(SellerId Id, SellerStanding Standing, DateOnly? AwayUntil)
{
    private const string Hidden = $"select 1 from {CatalogModule.Schema}.mt_doc_shoptrading trading where trading.data ->> 'standing' in ('Suspended', 'Closed') and trading.id =";

    /// <summary>Of products (as Marten names their rows): their shop is neither suspended nor closed.</summary>
    internal const string ProductIsShown = $"not exists ({Hidden} (d.data ->> 'sellerId')::uuid)";

    /// <summary>The same, of shops.</summary>
    internal const string ShopIsShown = $"not exists ({Hidden} d.id)";

    /// <summary>The same, of the rows that hold the words of products.</summary>
    internal const string FoundIsShown = $"not exists ({Hidden} (select (product.data ->> 'sellerId')::uuid from {CatalogModule.Schema}.mt_doc_product product where product.id = s.product_id))";

    internal bool IsHidden => Standing is SellerStanding.Suspended or SellerStanding.Closed;

    /// <summary>What visitors are told, without blame; null while the shop sells.</summary>
    internal string? Notice => Standing switch
    {
        SellerStanding.Away => AwayUntil is { } until
            ? $"Cette boutique est en congé jusqu’au {French.LongDay(until)} inclus. Rien ne peut y être commandé d’ici là."
            : "Cette boutique est en congé. Rien ne peut y être commandé pour le moment.",
        SellerStanding.Suspended => "Cette boutique ne vend pas sur Sipoko en ce moment. Vos commandes passées et vos droits ne changent pas.",
        SellerStanding.Closed => "Cette boutique a fermé. Vos commandes passées et vos droits ne changent pas.",
        _ => null,
    };
}

/// <summary>How many products a shop may have on sale, as last announced.</summary>
public sealed record ShopPlan(SellerId Id, int MostProducts);
