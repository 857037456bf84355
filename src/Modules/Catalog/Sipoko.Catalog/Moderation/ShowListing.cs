using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Products;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Catalog.Moderation;

/// <summary>One listing before a member of staff: what it says, what happened to it, and what may be decided.</summary>
public sealed class ShowListingEndpoint : ICarterModule
{
    private const string Law = "loi";
    private const string Terms = "conditions";
    private const string Lift = "lever";
    private const string Uphold = "maintenir";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/moderation/{id:guid}", Get).RequireAuthorization(Policies.StaffModeration);
        app.MapPost("/equipe/moderation/{id:guid}/retrait", Remove).RequireAuthorization(Policies.StaffModeration);
        app.MapPost("/equipe/moderation/{id:guid}/jugement", Judge).RequireAuthorization(Policies.StaffModeration);
        app.MapGet("/equipe/moderation/{id:guid}/{act}", (Guid id) => Reply.SeeOther($"/equipe/moderation/{id}")).RequireAuthorization(Policies.StaffModeration); // a refused form that is reloaded
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ModerationReader listings, Pages pages) =>
        await listings.Find(new(id), http.RequestAborted) is { } listing ? pages.Show(new ShowListingPage(listing, http.User.AccountId(), FormFields.Empty())) : Reply.NotFound();

    private static async Task<IResult> Remove(Guid id, HttpContext http, ModerationReader listings, IMessageBus bus, Pages pages)
    {
        if (await listings.Find(new(id), http.RequestAborted) is not { } listing)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var facts = fields.Lines("facts", StatementOfReasons.MaxLength, "Exposez les faits, en 10 à 2\u00A0000 caractères.");
        var ground = fields.Text("ground", 300, "Citez l’article de loi ou des conditions d’utilisation.");
        var basis = fields.Choice("basis", [Law, Terms], "Dites si la décision repose sur la loi ou sur les conditions d’utilisation.");
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new RemoveListing(listing.Product.Id, http.User.AccountId()!.Value, new(facts, ground, basis == Law), Report: null), http), $"/equipe/moderation/{id}", Refusing(listing, http, fields))
            : pages.Invalid(new ShowListingPage(listing, http.User.AccountId(), fields));
    }

    private static async Task<IResult> Judge(Guid id, HttpContext http, ModerationReader listings, IMessageBus bus, Pages pages)
    {
        if (await listings.Find(new(id), http.RequestAborted) is not { } listing)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var verdict = fields.Choice("verdict", [Lift, Uphold], "Choisissez de lever ou de maintenir le retrait.");
        var reason = fields.Lines("reason", StatementOfReasons.MaxLength, "Donnez vos motifs au vendeur, en 10 à 2\u00A0000 caractères.");
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new JudgeContest(listing.Product.Id, http.User.AccountId()!.Value, verdict == Lift, reason), http), $"/equipe/moderation/{id}", Refusing(listing, http, fields))
            : pages.Invalid(new ShowListingPage(listing, http.User.AccountId(), fields));
    }

    private static Func<Refusal, IPageView> Refusing(ModeratedListing listing, HttpContext http, FormFields fields) => refusal =>
    {
        fields.Refuse(refusal);
        return new ShowListingPage(listing, http.User.AccountId(), fields);
    };
}
