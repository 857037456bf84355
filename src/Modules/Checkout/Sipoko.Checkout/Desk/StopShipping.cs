using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Desk;

/// <summary>A member of staff has what a seller has not shipped cancelled and refunded, with a statement of reasons.</summary>
public sealed class StopShippingEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/commandes/{reference}/{sellerOrderId:guid}/arret", Get).RequireAuthorization(Policies.StaffOrders);
        app.MapPost("/equipe/commandes/{reference}/{sellerOrderId:guid}/arret", Post).RequireAuthorization(Policies.StaffOrders);
    }

    private static async Task<IResult> Get(string reference, Guid sellerOrderId, HttpContext http, StaffOrderReader orders, Pages pages) =>
        await GrantRefundForm.PartOf(reference, sellerOrderId, orders, http) switch
        {
            { Progress: { IsShipped: false, IsCancelled: false } } part => pages.Show(new StopShippingPage(part, FormFields.Empty())),
            { Progress: not null } part => Reply.SeeOther($"/equipe/commandes/{part.Card.Order.Reference}"), // nothing is left to stop
            _ => Reply.NotFound(),
        };

    private static async Task<IResult> Post(string reference, Guid sellerOrderId, HttpContext http, StaffOrderReader orders, IMessageBus bus, Pages pages)
    {
        if (await GrantRefundForm.PartOf(reference, sellerOrderId, orders, http) is not { Progress: not null } part)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var id = fields.Value<Guid>("cancellation", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        return ReasonsForm.Parse(fields) is { } statement
            ? pages.Answer(
                await bus.Ask(new CancelUnshipped(new(id), part.Part.SellerOrderId, [], CancellationCause.ByStaff, $"{statement.Facts} ({statement.Ground})"), http),
                $"/equipe/commandes/{part.Card.Order.Reference}", refusal =>
                {
                    fields.Refuse("facts", refusal.Sentence);
                    return new StopShippingPage(part, fields);
                })
            : pages.Invalid(new StopShippingPage(part, fields));
    }
}

internal sealed record StopShippingPage(StaffPart Part, FormFields Fields) : IPageView
{
    public string Title => $"Annuler ce qui n’est pas parti, {Part.Part.Seller.ShopName}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/commandes");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/commandes", "Commandes"), new(OrderUrl, Part.Card.Order.Reference.Value), new(null, "Annuler")];

    public string OrderUrl => $"/equipe/commandes/{Part.Card.Order.Reference}";

    public string FormUrl => $"{OrderUrl}/{Part.Part.SellerOrderId.Value}/arret";

    public string Cancellation => Guid.TryParse(Fields.Raw("cancellation"), out var sent) ? sent.ToString() : CancellationId.New().Value.ToString();

    public Field Facts => ReasonsForm.Facts(Fields);

    public Field Ground => ReasonsForm.Ground(Fields);

    public Field ByLaw => ReasonsForm.ByLaw(Fields);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
