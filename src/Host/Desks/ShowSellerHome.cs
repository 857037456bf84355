using Carter;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Host.Desks;

/// <summary>«À faire aujourd’hui»: where a seller's day begins, with all that waits for the company, what presses first.</summary>
public sealed class ShowSellerHomeEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/vendeur", Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, WorkReader work, TimeProvider clock, Pages pages) =>
        pages.Show(new ShowSellerHomePage(WorkList.Of(await work.OfSeller(http.User.SellerId()!.Value, http.RequestAborted), clock.GetUtcNow())));
}

internal sealed record ShowSellerHomePage(WorkList Work) : IPageView
{
    public string Title => "À faire aujourd’hui";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur");

    public EmptyState NothingWaits { get; } = new("Rien à faire pour l’instant", "Dès qu’une commande est payée ou qu’un acheteur vous écrit, cela paraît ici et vous recevez un e-mail.", null, null);
}
