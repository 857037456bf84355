using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>The plans between which a company chooses before it applies.</summary>
public sealed class ShowPlansEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/vendre/formules", (Pages pages) => pages.Public(new ShowPlansPage(), "editorial")).AllowAnonymous();
}

internal sealed record ShowPlansPage : IPageView
{
    public string Title => "Choisir une formule";

    public string? Description => "Boutique gratuite ou Boutique Pro\u00A0: abonnement, commission, nombre de produits. Sans engagement.";

    public IReadOnlyList<Crumb> Crumbs => [new("/", "Accueil"), new("/vendre", "Vendre sur Sipoko"), new(null, "Formules")];

    public IReadOnlyList<Plan> Plans => [.. SellingPlan.All.Select(plan => new Plan(
        plan.Name, PlanWords.Fee(plan), PlanWords.Commission(plan), PlanWords.Products(plan), $"/vendre/inscription?formule={plan.Word}"))];

    public sealed record Plan(string Name, string Fee, string Commission, string Products, string Url);
}
