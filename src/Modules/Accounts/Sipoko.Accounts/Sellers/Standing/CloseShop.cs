using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Standing;

/// <summary>The owner leaves for good, once nothing is left to ship.</summary>
/// <param name="TypedName">The shop's name, typed to confirm.</param>
/// <param name="OrdersToShip">As Fulfilment counted them for the page; an order that comes meanwhile is still to be shipped.</param>
public sealed record CloseShop(SellerId SellerId, AccountId By, string TypedName, int OrdersToShip);

public static class CloseShopHandler
{
    public static Decision<SellerEvent> Decide(CloseShop command, Seller seller, DateTimeOffset now) => seller switch
    {
        { Status: SellerStatus.Closed } => Decision.Nothing,
        { IsOpen: false } => SellerRefusal.NotCertified,
        _ when seller.Applicant != command.By => SellerRefusal.NotTheOwner with { Field = "confirmation" },
        _ when command.TypedName.Trim() != seller.Identity.ShopName => SellerRefusal.ShopNameMistyped,
        _ when command.OrdersToShip > 0 => SellerRefusal.OrdersToShip(command.OrdersToShip),
        _ => new ShopClosed(command.By, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        CloseShop command, [WriteModel] Seller seller, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(command, seller, now);
        var messages = SellerNews.Of(seller, decision, now);
        if (decision.Events.Count > 0)
        {
            messages.AddRange(await emails.ShopClosed(session, seller, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class CloseShopEndpoint : ICarterModule
{
    private const string Url = OwnShop.Url + "/fermeture";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.Seller);
        app.MapPost(Url, Post).RequireAuthorization(Policies.Seller);
    }

    private static async Task<IResult> Get(HttpContext http, OwnShop shop, IMessageBus bus, Pages pages) => await shop.Of(http) is { IsOpen: true } seller
        ? pages.Show(new CloseShopPage(seller, await ToShip(http, bus), FormFields.Empty()))
        : Reply.SeeOther(OwnShop.Url);

    private static async Task<IResult> Post(HttpContext http, OwnShop shop, IMessageBus bus, Pages pages)
    {
        if (await shop.Of(http) is not { IsOpen: true } seller)
        {
            return Reply.SeeOther(OwnShop.Url);
        }

        var fields = await FormFields.Read(http.Request);
        var toShip = await ToShip(http, bus);
        var command = new CloseShop(seller.Id, http.User.AccountId()!.Value, fields.Raw("confirmation") ?? "", toShip);
        return pages.Answer(await bus.Ask(command, http), OwnShop.Url + "?etat=fermeture", refusal =>
        {
            fields.Refuse("confirmation", refusal.Sentence);
            return new CloseShopPage(seller, toShip, fields);
        });
    }

    private static async Task<int> ToShip(HttpContext http, IMessageBus bus) => (await bus.Query(new CountOrdersToShip(http.User.SellerId()!.Value), http.RequestAborted)).Count;
}

internal sealed record CloseShopPage(Seller Seller, int ToShip, FormFields Fields) : IPageView
{
    public string Title => "Fermer la boutique";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(OwnShop.Url);

    public string? Obstacle => ToShip > 0 ? SellerRefusal.OrdersToShip(ToShip).Sentence : null;

    public string Name => Seller.Identity.ShopName;

    public Field Confirmation => new("confirmation", $"Pour confirmer, écrivez {Seller.Identity.ShopName}", Fields.Raw("confirmation"), Fields.ErrorOf("confirmation"), Autocomplete: "off", MaxLength: 120);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
