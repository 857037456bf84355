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

/// <summary>The seller asks another price, delivery included.</summary>
public sealed record ChangePrice(ProductId ProductId, SellerId SellerId, Money Price);

public static class ChangePriceHandler
{
    public static Decision<ProductEvent> Decide(ChangePrice command, Product product, DateTimeOffset now) => product switch
    {
        _ when product.SellerId != command.SellerId => ProductRefusal.NotYours,
        _ when !OfferTerms.IsPrice(command.Price) => ProductRefusal.BadPrice,
        _ when product.Price == command.Price => Decision.Nothing,
        _ => new PriceChanged(command.Price, now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(ChangePrice command, [WriteModel] Product product, IDocumentSession session, CatalogMemory memory, TimeProvider clock)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        var messages = decision.Announce<PriceChanged>(_ => OfferTerms.Announce(product, decision.Events));
        if (decision.Events.Count > 0)
        {
            session.DropAfterCommit(memory, CatalogTags.AllOf(product));
            if (command.Price < product.Price)
            {
                messages.Delay(new EndReduction(product.Id), Reduction.ShownFor);
            }
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class ChangePriceEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/vendeur/produits/{id:guid}/prix", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerProducts products, IMessageBus bus, Pages pages)
    {
        if (await products.Find(new(id), http.User.SellerId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var price = fields.Value<Money>("price", PriceText.TryParse, ProductRefusal.BadPrice.Sentence);
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new ChangePrice(card.Product.Id, card.Product.SellerId, price), http), $"/vendeur/produits/{id}?fait=prix", ManageProductPage.Refusing(card, fields))
            : pages.Invalid(ManageProductPage.Of(card, fields));
    }
}

/// <summary>A reduction has been shown long enough: the price is now simply the price.</summary>
public sealed record EndReduction(ProductId ProductId);

public static class EndReductionHandler
{
    public static void Handle(EndReduction command, IDocumentSession session, CatalogMemory memory) => session.DropAfterCommit(memory, [CatalogTags.Product(command.ProductId)]);
}
