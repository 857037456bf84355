using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Staff note the withdrawal of a buyer who wrote to them: the same act as the buyer's own button.</summary>
public sealed class AnnulGiftCardEndpoint : ICarterModule
{
    private const string Url = "/equipe/cartes-cadeaux/{card:guid}/retractation";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost(Url, Post).RequireAuthorization(Policies.StaffGiftCards);
        app.MapGet(Url, (Guid card) => Reply.SeeOther(ShowGiftCardEndpoint.UrlOf(new(card)))).RequireAuthorization(Policies.StaffGiftCards);
    }

    private static async Task<IResult> Post(Guid card, HttpContext http, GiftCardFiles files, IMessageBus bus, Pages pages)
    {
        if (await files.Find(new(card), http.RequestAborted) is not { } file)
        {
            return Reply.NotFound();
        }

        return file.Order is null
            ? pages.Invalid(new ShowGiftCardPage(file, BlockGiftCardForm.Blank(), GiftCardRefusal.NotBought))
            : pages.Answer(
                await bus.Ask(new WithdrawGiftCard(file.Order.Id), http), ShowGiftCardEndpoint.UrlOf(new(card)), refusal => new ShowGiftCardPage(file, BlockGiftCardForm.Blank(), refusal));
    }
}
