using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>How far an application is: what is left to fill in, that it is being read, or why it was refused.</summary>
public sealed class ShowApplicationEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(ApplicationStep.Home, Get).RequireAuthorization(Policies.Buyer);

    private static async Task<IResult> Get(string? formule, string? etat, HttpContext http, ApplicationReader applications, ApplicationDesk desk, Pages pages)
    {
        if (http.User.SellerId() is not null)
        {
            return Reply.SeeOther("/vendeur/boutique");
        }

        var applicant = http.User.AccountId()!.Value;
        var own = await applications.Of(applicant, http.RequestAborted);
        return pages.Show(new ShowApplicationPage(own, own.IsSent ? null : await desk.Examine(own.SellerId, own.Typed, [], http.RequestAborted), etat == "garde", SellingPlan.Find(formule)?.Word));
    }
}

internal sealed record ShowApplicationPage(OwnApplication Own, Examined? Examined, bool IsKept, string? Plan = null) : IPageView
{
    public string Title => "Ma demande à vendre";

    public IReadOnlyList<Crumb> Crumbs => [new("/vendre", "Vendre sur Sipoko"), new(null, "Ma demande")];

    public Notice? Kept => IsKept ? new("ok", "Votre brouillon est enregistré. Vous pouvez fermer cette page et revenir quand vous voulez.") : null;

    public string State => Own.Seller?.Status switch
    {
        null => "Brouillon",
        SellerStatus.Submitted => "En cours d’examen",
        SellerStatus.Refused => "À corriger",
        SellerStatus.Closed => "Boutique fermée",
        SellerStatus.Withdrawn => "Retirée",
        _ => "Certifiée",
    };

    public string Tone => Own.Seller?.Status switch { null => "info", SellerStatus.Submitted => "info", SellerStatus.Refused => "warn", SellerStatus.Closed or SellerStatus.Withdrawn => "info", _ => "ok" };

    public bool IsWaiting => Own.Seller?.Status == SellerStatus.Submitted;

    public bool IsOpen => Own.Seller?.IsOpen == true;

    public string? SentOn => Own.Seller?.WaitsSince is { } since ? French.Instant(since) : null;

    public IReadOnlyList<ReasonRow> Reasons => [.. (Own.Seller?.Rejection?.Reasons ?? []).Select(ReasonRow.Of)];

    public IReadOnlyList<Part> Parts => Examined is null ? [] : [.. ApplicationStep.All.Select(step => PartOf(step, step.ErrorsIn(Examined.Fields).Count, Plan))];

    public string Next => Parts.FirstOrDefault(part => !part.IsComplete)?.Url ?? ApplicationStep.Last;

    private static Part PartOf(ApplicationStep step, int faults, string? plan) => new(
        step.Title, plan is null ? step.Url : $"{step.Url}?formule={plan}", faults == 0, faults == 0 ? "Complet" : $"{French.Count(faults, "champ", "champs")} à compléter", faults == 0 ? "ok" : "warn");

    public sealed record Part(string Title, string Url, bool IsComplete, string State, string Tone);
}
