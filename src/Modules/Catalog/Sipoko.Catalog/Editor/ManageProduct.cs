using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Catalog.Editor;

/// <summary>One product as its seller runs it: price, stock, on sale or not, and what staff decided about it.</summary>
public sealed class ManageProductEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/vendeur/produits/{id:guid}", Get).RequireAuthorization(Policies.Seller);
        app.MapGet("/vendeur/produits/{id:guid}/{act}", (Guid id) => Reply.SeeOther($"/vendeur/produits/{id}")).RequireAuthorization(Policies.Seller); // a refused form that is reloaded
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, SellerProducts products, Pages pages) =>
        await products.Find(new(id), http.User.SellerId(), http.RequestAborted) is { } card
            ? pages.Show(ManageProductPage.Of(card) with { Done = http.Request.Query["fait"] })
            : Reply.NotFound();
}
