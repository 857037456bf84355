using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Shops;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Products;

/// <summary>The seller puts a withdrawn product on sale again.</summary>
public sealed record RepublishProduct(ProductId ProductId, SellerId SellerId);

public static class RepublishProductHandler
{
    public static Decision<ProductEvent> Decide(RepublishProduct command, Product product, DateTimeOffset now) => product switch
    {
        _ when product.SellerId != command.SellerId => ProductRefusal.NotYours,
        { IsOnSale: true } => Decision.Nothing,
        { Removal: not null } => ProductRefusal.Removed,
        _ => new ProductRepublished(now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        RepublishProduct command, [WriteModel] Product product, IDocumentSession session, CatalogMemory memory, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        if (decision.Events.Count > 0 && await ShopLimits.Fault(session, product.SellerId, cancellation) is { } fault)
        {
            return (new(fault), [], []);
        }

        session.DropAfterCommit(memory, decision.Events.Count > 0 ? CatalogTags.AllOf(product) : []);
        return (decision.Outcome, decision.ToEvents(), decision.Announce<ProductRepublished>(_ => OfferTerms.Announce(product, decision.Events)));
    }
}

public sealed class RepublishProductEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/vendeur/produits/{id:guid}/remise-en-vente", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerProducts products, IMessageBus bus, Pages pages)
    {
        if (await products.Find(new(id), http.User.SellerId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        return pages.Answer(await bus.Ask(new RepublishProduct(card.Product.Id, card.Product.SellerId), http), $"/vendeur/produits/{id}?fait=remise", ManageProductPage.Refusing(card, fields));
    }
}
