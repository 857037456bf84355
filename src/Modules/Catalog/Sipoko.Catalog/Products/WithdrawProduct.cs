using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Freshness;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Products;

/// <summary>The seller takes a product off sale, for a reason that its history keeps.</summary>
public sealed record WithdrawProduct(ProductId ProductId, SellerId SellerId, string Reason);

public static class WithdrawProductHandler
{
    public static Decision<ProductEvent> Decide(WithdrawProduct command, Product product, DateTimeOffset now) => product switch
    {
        _ when product.SellerId != command.SellerId => ProductRefusal.NotYours,
        { IsOnSale: false } => Decision.Nothing,
        _ when !ListingRules.HasLength(command.Reason, 3, 300) || !ListingRules.IsStorable(command.Reason) => ProductRefusal.BadReason,
        _ => new ProductWithdrawn(command.Reason, now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(WithdrawProduct command, [WriteModel] Product product, IDocumentSession session, CatalogMemory memory, TimeProvider clock)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        session.DropAfterCommit(memory, decision.Events.Count > 0 ? CatalogTags.AllOf(product) : []);
        return (decision.Outcome, decision.ToEvents(), decision.Announce<ProductWithdrawn>(_ => OfferTerms.Announce(product, decision.Events)));
    }
}

public sealed class WithdrawProductEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/vendeur/produits/{id:guid}/retrait", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerProducts products, IMessageBus bus, Pages pages)
    {
        if (await products.Find(new(id), http.User.SellerId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var reason = fields.Text("reason", 300, ProductRefusal.BadReason.Sentence);
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new WithdrawProduct(card.Product.Id, card.Product.SellerId, reason), http), $"/vendeur/produits/{id}?fait=retrait", ManageProductPage.Refusing(card, fields))
            : pages.Invalid(ManageProductPage.Of(card, fields));
    }
}
