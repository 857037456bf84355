using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Products;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Catalog.Editor;

/// <summary>The seller describes a product: each sending is kept as a draft first, then published or revised when the seller says so and nothing lacks.</summary>
public sealed class EditProductEndpoint : ICarterModule
{
    private const string Route = "/vendeur/produits/{id:guid}/fiche";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/vendeur/produits/nouveau", () => Reply.SeeOther($"{UrlOf(ProductId.New())}?nouveau=1")).RequireAuthorization(Policies.Seller);
        app.MapGet(Route, Get).RequireAuthorization(Policies.Seller);
        app.MapPost(Route, Post).RequireAuthorization(Policies.Seller).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, SellerProducts products, Pages pages) =>
        await Open(id, http, products) is { } editing ? pages.Show(EditProductPage.Of(editing)) : Reply.NotFound();

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerProducts products, Uploads uploads, ProductPictures photos, IMessageBus bus, TimeProvider clock, Pages pages)
    {
        if (await Open(id, http, products) is not { } editing)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        if (DraftAction.Of(fields.Raw("action")) is not { } action)
        {
            fields.Refuse(ProductRefusal.FormExpired);
            return pages.Invalid(EditProductPage.Of(editing, fields));
        }

        if (action.IsDiscard)
        {
            return pages.Answer(await bus.Ask(new DiscardDraft(editing.Id, editing.SellerId), http), editing.Product is null ? "/vendeur/produits" : $"/vendeur/produits/{id}", _ => EditProductPage.Of(editing, fields));
        }

        var pictures = await Photograph(fields, EditProductForm.PicturesOf(editing, fields), uploads, photos, http.RequestAborted);
        var draft = action.ApplyTo(new(editing.Id, editing.SellerId, EditProductForm.Typed(fields), pictures, editing.Product is not null, clock.GetUtcNow()));
        editing = editing with { Draft = draft };
        if (await bus.Ask(new KeepDraft(draft), http) is { Refusal: { } refusal })
        {
            return refusal.IsAbsence ? Reply.NotFound() : Again(editing, fields, refusal, pages);
        }

        editing = editing with { IsKept = true };
        return action.IsFinal ? await Finish(editing, fields, http, products, bus, pages)
            : fields.AreValid ? Reply.SeeOther(UrlOf(editing.Id) + action.Anchor)
            : pages.Invalid(EditProductPage.Of(editing, fields));
    }

    /// <summary>Publishes a new product, or tells a published one anew.</summary>
    private static async Task<IResult> Finish(Editing editing, FormFields fields, HttpContext http, SellerProducts products, IMessageBus bus, Pages pages)
    {
        if (!EditProductForm.TryParse(fields, editing, out var parsed))
        {
            return pages.Invalid(EditProductPage.Of(editing, fields));
        }

        var listing = parsed.Listing with { Slug = editing.Product?.Listing.Slug ?? await products.FreeSlug(parsed.Listing.Title, http.RequestAborted) };
        object command = editing.Product is null
            ? new PublishProduct(editing.Id, NewOffer.IdOf(editing.Id), editing.SellerId, listing, parsed.Price, parsed.Vat, parsed.Stock, NewOffer.FirstStockOf(editing.Id))
            : new ReviseListing(editing.Id, editing.SellerId, listing);
        return await bus.Ask(command, http) switch
        {
            null or { Refusal.IsAbsence: true } => Reply.NotFound(),
            { Refusal: { } refusal } => Again(editing, fields, refusal, pages),
            _ => Reply.SeeOther($"/vendeur/produits/{editing.Id.Value}?fait={(editing.Product is null ? "publie" : "fiche")}"),
        };
    }

    /// <summary>The pictures with those just sent, drawn; each fault is told on its field.</summary>
    private static async Task<IReadOnlyList<DraftPicture>> Photograph(
        FormFields fields, IReadOnlyList<DraftPicture> known, Uploads uploads, ProductPictures photos, CancellationToken cancellation)
    {
        var pictures = known.ToList();
        foreach (var sent in await uploads.Take(fields, EditProductForm.PicturesName, EditProductForm.PictureRules, seal: null, cancellation))
        {
            var drawn = await photos.Draw(sent.Id, cancellation);
            if (drawn.Path is not { } path)
            {
                fields.Refuse(EditProductForm.PicturesName, $"«\u00A0{sent.Name}\u00A0»\u00A0: {drawn.Fault}");
            }
            else if (pictures.TrueForAll(picture => picture.Path != path))
            {
                pictures.Add(new(path, ""));
            }
        }

        if (pictures.Count > ListingRules.MostPictures)
        {
            fields.Refuse(ProductRefusal.TooManyPictures);
        }

        return [.. pictures.Take(ListingRules.MostPictures)];
    }

    private static IResult Again(Editing editing, FormFields fields, Refusal refusal, Pages pages)
    {
        fields.Refuse(refusal);
        return pages.Invalid(EditProductPage.Of(editing, fields));
    }

    private static Task<Editing?> Open(Guid id, HttpContext http, SellerProducts products) =>
        products.Open(new(id), http.User.SellerId()!.Value, mayBegin: http.Request.Query.ContainsKey("nouveau"), http.RequestAborted);

    private static string UrlOf(ProductId id) => $"/vendeur/produits/{id.Value}/fiche";
}
