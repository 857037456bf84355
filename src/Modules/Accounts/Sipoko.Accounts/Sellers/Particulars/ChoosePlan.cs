using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Particulars;

/// <summary>The owner takes another plan for what is ordered from now on.</summary>
public sealed record ChoosePlan(SellerId SellerId, AccountId By, string Plan);

public static class ChoosePlanHandler
{
    public static Decision<SellerEvent> Decide(ChoosePlan command, Seller seller, DateTimeOffset now) => SellingPlan.Find(command.Plan) switch
    {
        null => SellerRefusal.UnknownPlan,
        _ when seller.Status == SellerStatus.Closed => SellerRefusal.Closed with { Field = "formule" },
        _ when !seller.IsOpen => SellerRefusal.NotCertified with { Field = "formule" },
        _ when seller.Applicant != command.By => SellerRefusal.NotTheOwner with { Field = "formule" },
        { } plan when plan.Word == seller.Plan => Decision.Nothing,
        { } plan => new PlanChosen(plan.Word, plan.Commission, plan.MostProducts, now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(ChoosePlan command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(command, seller, now);
        return (decision.Outcome, decision.ToEvents(), SellerNews.Of(seller, decision, now));
    }
}

public sealed class ChoosePlanEndpoint : ICarterModule
{
    public const string Url = "/vendeur/formule";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.Seller);
        app.MapPost(Url, Post).RequireAuthorization(Policies.Seller);
    }

    private static async Task<IResult> Get(HttpContext http, OwnShop shop, Pages pages) =>
        await shop.Of(http) is { } seller ? pages.Show(new ChoosePlanPage(seller, FormFields.Empty())) : Reply.NotFound();

    private static async Task<IResult> Post(HttpContext http, OwnShop shop, IMessageBus bus, Pages pages)
    {
        if (await shop.Of(http) is not { } seller)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var command = new ChoosePlan(seller.Id, http.User.AccountId()!.Value, fields.Raw("formule") ?? "");
        return pages.Answer(await bus.Ask(command, http), OwnShop.Url + "?etat=formule", refusal =>
        {
            fields.Refuse(refusal);
            return new ChoosePlanPage(seller, fields);
        });
    }
}

internal sealed record ChoosePlanPage(Seller Seller, FormFields Fields) : IPageView
{
    public string Title => "Formule";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(OwnShop.Url);

    public Field Plans => new("formule", "Votre formule", Error: Fields.ErrorOf("formule"), Options:
        [.. SellingPlan.All.Select(plan => new Choice(plan.Word, plan.Name, plan.Word == (Fields.Raw("formule") ?? Seller.Plan), PlanWords.InOneLine(plan)))]);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
