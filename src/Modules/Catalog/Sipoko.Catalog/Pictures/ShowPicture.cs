using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Pictures;

/// <summary>A product's photo. Its name follows from its content, so whoever has it may keep it for ever.</summary>
public sealed class ShowPictureEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/images/produits/{name}", Get).AllowAnonymous();

    private static async Task<IResult> Get(string name, HttpContext http, ProductPictures pictures)
    {
        var tag = $"\"{name}\"";
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await pictures.Find(name, http.RequestAborted) is not { } file)
        {
            return Reply.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.ETag = tag;
        return Results.Bytes(file.Content, file.MediaType);
    }
}
