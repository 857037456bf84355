using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Anyone describes the gift card they want to give: amount, recipient, words, day of sending.</summary>
public sealed class BuyGiftCardEndpoint : ICarterModule
{
    public const string Url = "/carte-cadeau";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous();
    }

    private static async Task<IResult> Get(HttpContext http, GiftCardReader cards, OrderAccess access, IMessageBus bus, IPersonKeys keys, Pages pages, TimeProvider clock)
    {
        var today = ParisTime.Day(clock.GetUtcNow());
        if (Guid.TryParse(http.Request.Query["carte"], out var known) && access.IsGranted(http, new GiftCardOrderId(known)) && await cards.Draft(new(known), http.RequestAborted) is { } draft)
        {
            return pages.Show(new BuyGiftCardPage(BuyGiftCardForm.Blank(draft.Id, today, draft.BuyerEmail, draft)));
        }

        var account = http.User.AccountId() is { } id ? await bus.Query(new GetAccountEmail(id), http.RequestAborted) : null;
        var email = account is null ? null : await keys.Open(account.Email, http.RequestAborted);
        return pages.Show(new BuyGiftCardPage(BuyGiftCardForm.Blank(GiftCardOrderId.New(), today, email)));
    }

    private static async Task<IResult> Post(HttpContext http, OrderAccess access, IMessageBus bus, IPersonKeys keys, GiftCardCodes codes, Pages pages, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var fields = await FormFields.Read(http.Request);
        if (!BuyGiftCardForm.TryParse(fields, ParisTime.Day(now), out var typed))
        {
            return pages.Invalid(new BuyGiftCardPage(BuyGiftCardForm.Of(fields, ParisTime.Day(now))));
        }

        var draft = await Seal(typed, http.User.AccountId(), keys, codes, now, http.RequestAborted);
        if (await bus.Ask(new SaveGiftCardDraft(draft), http) is not { IsDone: true })
        {
            return Reply.NotFound();
        }

        access.Grant(http, typed.Id);
        return Reply.SeeOther($"{Url}/{typed.Id.Value}/verification");
    }

    private static async Task<GiftCardDraft> Seal(TypedGiftCard typed, AccountId? account, IPersonKeys keys, GiftCardCodes codes, DateTimeOffset now, CancellationToken cancellation)
    {
        var (buyer, recipient) = (account is { } id ? new PersonId(id.Value) : PersonId.New(), PersonId.New());
        return new(
            typed.Id, account, typed.Amount, buyer, await keys.Seal(buyer, Purpose.Contract, typed.BuyerEmail, cancellation), codes.BuyerKeyOf(account, typed.BuyerEmail),
            codes.EmailKeyOf(typed.BuyerEmail), recipient, await keys.Seal(recipient, Purpose.Contract, typed.RecipientEmail, cancellation), codes.EmailKeyOf(typed.RecipientEmail),
            await keys.Seal(recipient, Purpose.Contract, typed.Words, cancellation), typed.SendOn, now);
    }
}

internal sealed record BuyGiftCardPage(BuyGiftCardForm Form) : IPageView
{
    public string Title => "Offrir une carte cadeau";

    public string Description => $"Une carte cadeau Sipoko de {GiftCardTerms.LeastEuros} à {GiftCardTerms.MostEuros} €, envoyée par e-mail le jour de votre choix, valable {GiftCardTerms.ValidYears} ans dans toutes les boutiques.";

    public IReadOnlyList<FieldError> Errors => Form.Errors;

    public string Action => BuyGiftCardEndpoint.Url;

    public string BalanceUrl => ShowGiftCardBalanceEndpoint.Url;
}
