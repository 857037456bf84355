using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Products;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Catalog.Moderation;

/// <summary>
/// The seller says why a removal is wrong, once, within six months (art. 20 of Regulation 2022/2065). What a report led to is contested with that report, and nowhere
/// else.
/// </summary>
public sealed record ContestRemoval(ProductId ProductId, SellerId SellerId, Personal<ContestText> Text);

public static class ContestRemovalHandler
{
    public static Decision<ProductEvent> Decide(ContestRemoval command, Product product, DateTimeOffset now) => product switch
    {
        _ when product.SellerId != command.SellerId => ProductRefusal.NotYours,
        { Removal: null } => ProductRefusal.NotRemoved,
        { Removal.Report: not null } => ProductRefusal.ContestedElsewhere,
        { Removal.Contest: { } known } => known == command.Text ? Decision.Nothing : ProductRefusal.AlreadyContested,
        _ when ParisTime.Day(now) > StatementOfReasons.ContestableUntil(product.Removal.At) => ProductRefusal.ContestTooLate,
        _ => new RemovalContested(command.Text, now),
    };

    public static (Outcome, Events) Handle(ContestRemoval command, [WriteModel] Product product, TimeProvider clock)
    {
        var decision = Decide(command, product, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class ContestRemovalEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/vendeur/produits/{id:guid}/contestation", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerProducts products, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        if (await products.Find(new(id), http.User.SellerId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var text = fields.Lines("text", 2_000, ProductRefusal.ContestEmpty.Sentence);
        if (fields.AreValid && text.Length < StatementOfReasons.MinLength)
        {
            fields.Refuse(ProductRefusal.ContestEmpty);
        }

        if (!fields.AreValid)
        {
            return pages.Invalid(ManageProductPage.Of(card, fields));
        }

        var contest = await keys.Seal(new PersonId(card.Product.SellerId.Value), Purpose.Contract, new ContestText(text), http.RequestAborted);
        return pages.Answer(await bus.Ask(new ContestRemoval(card.Product.Id, card.Product.SellerId, contest), http), $"/vendeur/produits/{id}?fait=contestation", ManageProductPage.Refusing(card, fields));
    }
}
