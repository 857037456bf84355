using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Products;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Catalog.Editor;

/// <summary>A new draft that begins as a copy of a product; its id comes with the form, so that sending it twice copies once.</summary>
public sealed class DuplicateProductEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/vendeur/produits/{id:guid}/copie", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerProducts products, IMessageBus bus, TimeProvider clock, Pages pages)
    {
        if (await products.Find(new(id), http.User.SellerId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var copy = new ProductId(fields.Value<Guid>("copy", Guid.TryParse, ProductRefusal.FormExpired.Sentence));
        if (!fields.AreValid)
        {
            return pages.Invalid(ManageProductPage.Of(card, fields));
        }

        var url = $"/vendeur/produits/{copy.Value}/fiche";
        if (await products.Open(copy, card.Product.SellerId, mayBegin: true, http.RequestAborted) is not { } target)
        {
            return Reply.NotFound();
        }

        return target is { Draft: null, Product: null }
            ? pages.Answer(await bus.Ask(new KeepDraft(CopyOf(card.Product, copy, clock.GetUtcNow())), http), url, ManageProductPage.Refusing(card, fields))
            : Reply.SeeOther(url);
    }

    /// <summary>All but the stock, which is counted anew.</summary>
    internal static ProductDraft CopyOf(Product product, ProductId copy, DateTimeOffset now) => new(
        copy, product.SellerId,
        new Dictionary<string, string>(EditProductForm.TypedOf(product.Listing)) { ["price"] = PriceText.Of(product.Price), ["vat"] = EditProductForm.VatValue(product.Vat) },
        [.. product.Listing.AllPictures().Select(picture => new DraftPicture(picture.Path, picture.Alt))], IsOfProduct: false, now);
}
