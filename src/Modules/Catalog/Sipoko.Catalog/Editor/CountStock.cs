using System.Globalization;
using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Products;
using Sipoko.Checkout.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Catalog.Editor;

/// <summary>The seller says how many can be sold: what differs from the count that the form showed moves the stock, whatever was sold meanwhile.</summary>
/// <param name="MovementId">Made with the form, so that sending it twice counts once.</param>
public sealed record CountStock(ProductId ProductId, SellerId SellerId, StockMovementId MovementId, int Shown, int Counted);

public static class CountStockHandler
{
    internal static Refusal? Fault(CountStock command, Product? product) => command switch
    {
        _ when product is null || product.SellerId != command.SellerId => ProductRefusal.NotYours,
        { Counted: < 0 or > PublishProductHandler.MostStock } or { Shown: < 0 or > PublishProductHandler.MostStock } => ProductRefusal.BadStock,
        _ => null,
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(CountStock command, IDocumentSession session, CancellationToken cancellation)
    {
        var product = await session.LoadAsync<Product>(command.ProductId, cancellation);
        if (Fault(command, product) is { } fault)
        {
            return (new(fault), []);
        }

        return (Outcome.Done, command.Counted == command.Shown ? [] : [new AddStock(command.MovementId, product!.OfferId, command.Counted - command.Shown)]);
    }
}

public sealed class CountStockEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/vendeur/produits/{id:guid}/stock", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerProducts products, IMessageBus bus, Pages pages)
    {
        if (await products.Find(new(id), http.User.SellerId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var counted = fields.Whole("stock", 0, PublishProductHandler.MostStock, ProductRefusal.BadStock.Sentence);
        var movement = fields.Value<Guid>("movement", Guid.TryParse, ProductRefusal.FormExpired.Sentence);
        var shown = int.TryParse(fields.Raw("shown"), NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ? sent : card.Available;
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new CountStock(card.Product.Id, card.Product.SellerId, new(movement), shown, counted), http), $"/vendeur/produits/{id}?fait=stock", ManageProductPage.Refusing(card, fields))
            : pages.Invalid(ManageProductPage.Of(card, fields));
    }
}
