using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Purchases;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>«Que s’est-il passé ?»: leads the buyer to the right that fits, then takes the request, whatever the day.</summary>
public sealed class StartClaimEndpoint : ICarterModule
{
    public const string Path = "/compte/retours/nouveau";
    public const string ChangedMind = "change-d-avis";
    public const string NotReceived = "non-recu";

    private static readonly FileRules Photos = new(5, TakesPdf: false);

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Get).AllowAnonymous();
        app.MapPost(Path, Post).AllowAnonymous().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(HttpContext http, PurchaseReader purchases, OrderAccess access, TimeProvider clock, Pages pages)
    {
        var asked = http.Request.Query;
        if (await Find(http, asked["commande"], asked["ligne"], purchases, access) is not { } file)
        {
            return http.User.Identity is { IsAuthenticated: true } ? Reply.NotFound() : Results.Challenge();
        }

        if (access.IsGranted(http, file.Purchase.OrderId))
        {
            access.Grant(http, file.Purchase.OrderId); // came by the link in the mail: the answer is a POST without it
        }

        var offer = LineIn(asked["ligne"], file);
        return asked["raison"].ToString() switch
        {
            ChangedMind => Reply.SeeOther($"/retractation?commande={file.Purchase.Reference}&ligne={offer.Value}"),
            var reason => pages.Show(new StartClaimPage(file, offer, reason, ParisTime.Day(clock.GetUtcNow()), FormFields.Empty(), [])),
        };
    }

    private static async Task<IResult> Post(
        HttpContext http, PurchaseReader purchases, OrderAccess access, Uploads uploads, IPersonKeys keys, TimeProvider clock, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        if (await Find(http, fields.Raw("commande"), fields.Raw("ligne"), purchases, access) is not { } file)
        {
            return Reply.NotFound();
        }

        var cancellation = http.RequestAborted;
        var (purchase, offer, person, isGuest) = (file.Purchase, LineIn(fields.Raw("ligne"), file), file.Purchase.Person, access.IsGranted(http, file.Purchase.OrderId));
        var id = new ClaimId(fields.Value<Guid>("dossier", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page."));
        var reason = fields.Choice("raison", [.. Enum.GetNames<ReturnReason>(), NotReceived], "Dites ce qui s’est passé.");
        var story = fields.Lines("recit", ClaimText.MaxLength, "Décrivez ce qui s’est passé.");
        IReadOnlyList<TakenFile> photos = [];
        object? command = null;
        if (reason == NotReceived)
        {
            command = fields.AreValid ? new ReportNonDelivery(id, purchase.Id, http.User.AccountId(), isGuest, await keys.Seal(person, Purpose.Contract, new ClaimText(story), cancellation)) : null;
        }
        else
        {
            var free = Math.Max(1, file.Free(offer));
            var quantity = fields.Whole("quantites", 1, free, $"Indiquez une quantité de 1 à {free}.");
            var wish = fields.Choice("souhait", Enum.GetNames<RemedyWish>(), "Dites ce que vous souhaitez.");
            photos = await uploads.Take(fields, "photos", Photos, new(person, Purpose.Contract), cancellation);
            command = fields.AreValid
                ? new RequestReturn(
                    id, purchase.Id, offer, http.User.AccountId(), isGuest, Enum.Parse<ReturnReason>(reason), quantity, Enum.Parse<RemedyWish>(wish),
                    await keys.Seal(person, Purpose.Contract, new ClaimText(story), cancellation), [.. photos.Select(photo => photo.Id)])
                : null;
        }

        StartClaimPage Page() => new(file, offer, reason, ParisTime.Day(clock.GetUtcNow()), fields, photos);
        return command is null ? pages.Invalid(Page()) : pages.Answer(await bus.Ask(command, http), $"/compte/retours/{id.Value}", refusal =>
        {
            fields.Refuse(refusal);
            return Page();
        });
    }

    private static async Task<PurchaseFile?> Find(HttpContext http, string? reference, string? line, PurchaseReader purchases, OrderAccess access)
    {
        if (!OrderReference.TryParse(reference, out var parsed))
        {
            return null;
        }

        var files = (await purchases.OfOrder(parsed, http.RequestAborted)).Where(file => access.Allows(http, file.Purchase.OrderId, file.Purchase.Buyer)).ToArray();
        return Guid.TryParse(line, out var offer) ? files.FirstOrDefault(file => file.Purchase.Lines.Any(bought => bought.OfferId.Value == offer)) : null;
    }

    private static OfferId LineIn(string? line, PurchaseFile file) => Guid.TryParse(line, out var offer) ? new(offer) : file.Purchase.Lines[0].OfferId;
}
