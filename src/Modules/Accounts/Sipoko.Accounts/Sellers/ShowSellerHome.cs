using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sellers;

/// <summary>«À faire aujourd’hui»: where a seller's day begins.</summary>
public sealed class ShowSellerHomeEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/vendeur", Get).RequireAuthorization(Policies.Seller);

    private static IResult Get(Pages pages) => pages.Show(new ShowSellerHomePage());
}

internal sealed record ShowSellerHomePage : IPageView
{
    public string Title => "À faire aujourd’hui";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur");
}
