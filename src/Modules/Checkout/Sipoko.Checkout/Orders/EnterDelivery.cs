using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Contracts;
using Sipoko.Checkout.Carts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Orders;

/// <summary>Where to deliver and where to write: a guest's seven fields, an account's address filled in.</summary>
public sealed class EnterDeliveryEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/commande", Get).AllowAnonymous();
        app.MapPost("/commande", Post).AllowAnonymous();
    }

    private static async Task<IResult> Get(HttpContext http, CartReader carts, DeliveryReader deliveries, IMessageBus bus, IPersonKeys keys, Pages pages)
    {
        if (CartCookie.Read(http) is not { } cart || (await carts.Read(cart, http.RequestAborted)).IsEmpty)
        {
            return Reply.SeeOther("/panier");
        }

        var known = await deliveries.Find(cart, http.User.AccountId(), http.RequestAborted);
        var email = known?.Email ?? (await AccountOf(http, bus) is { } account ? await keys.Open(account.Email, http.RequestAborted) : null);
        return pages.Show(new EnterDeliveryPage(DeliveryForm.Blank(email, known?.Address ?? await PreferredAddress(http, bus, keys)), IsGuest: http.User.AccountId() is null));
    }

    private static async Task<IResult> Post(HttpContext http, CartReader carts, DeliveryReader deliveries, IMessageBus bus, IPersonKeys keys, Pages pages)
    {
        if (CartCookie.Read(http) is not { } cart || (await carts.Read(cart, http.RequestAborted)).IsEmpty)
        {
            return Reply.SeeOther("/panier");
        }

        var fields = await FormFields.Read(http.Request);
        var account = http.User.AccountId();
        if (!DeliveryForm.TryParse(fields, out var email, out var address))
        {
            return pages.Invalid(new EnterDeliveryPage(DeliveryForm.Of(fields), account is null));
        }

        var cancellation = http.RequestAborted;
        var person = account is { } id ? new PersonId(id.Value) : (await deliveries.Find(cart, null, cancellation))?.Person ?? PersonId.New();
        var command = new SaveDelivery(
            cart, person, account, await keys.Seal(person, Purpose.Contract, email, cancellation), await keys.Seal(person, Purpose.Contract, address, cancellation));
        await bus.Ask(command, http);
        return Reply.SeeOther("/commande/verification");
    }

    /// <summary>The first of the addresses that the person keeps.</summary>
    private static async Task<PostalAddress?> PreferredAddress(HttpContext http, IMessageBus bus, IPersonKeys keys) =>
        http.User.AccountId() is { } account && (await bus.Query(new GetAddressBook(account), http.RequestAborted)).Addresses is [var first, ..]
            ? await keys.Open(first.Address, http.RequestAborted)
            : null;

    private static async Task<AccountEmail?> AccountOf(HttpContext http, IMessageBus bus) =>
        http.User.AccountId() is { } account ? await bus.Query(new GetAccountEmail(account), http.RequestAborted) : null;
}

internal sealed record EnterDeliveryPage(DeliveryForm Form, bool IsGuest) : IPageView
{
    public string Title => "Livraison";

    public IReadOnlyList<Step> Steps { get; } = CheckoutSteps.At(CheckoutSteps.Delivery);

    public IReadOnlyList<FieldError> Errors => Form.Errors;
}

/// <param name="State"><c>done</c>, <c>current</c> or <c>todo</c>.</param>
internal sealed record Step(string Label, string State);

internal static class CheckoutSteps
{
    public const int Delivery = 1;
    public const int Check = 2;
    public const int Payment = 3;

    private static readonly string[] Labels = ["Panier", "Livraison", "Vérification", "Paiement"];

    public static IReadOnlyList<Step> At(int current) =>
        [.. Labels.Select((label, index) => new Step(label, index < current ? "done" : index == current ? "current" : "todo"))];
}
