using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Staff look for a card. The search is posted: an address stands in no URL and no log.</summary>
public sealed class FindGiftCardsEndpoint : ICarterModule
{
    public const string Url = "/equipe/cartes-cadeaux";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, (Pages pages) => pages.Show(new FindGiftCardsPage(FindGiftCardsForm.Of(FormFields.Empty()), null))).RequireAuthorization(Policies.StaffGiftCards);
        app.MapPost(Url, Post).RequireAuthorization(Policies.StaffGiftCards);
    }

    private static async Task<IResult> Post(HttpContext http, GiftCardFiles files, Pages pages, TimeProvider clock)
    {
        var fields = await FormFields.Read(http.Request);
        var reference = fields.OptionalText("reference", FindGiftCardsForm.MaxReference);
        var lastFour = fields.OptionalText("last_four", FindGiftCardsForm.MaxLastFour)?.ToUpperInvariant();
        var email = reference is null ? fields.Value<EmailAddress>("email", EmailAddress.TryParse, "Indiquez la référence de l’achat, ou l’adresse e-mail du bénéficiaire ou de l’acheteur.") : null;
        if (!fields.AreValid)
        {
            return pages.Invalid(new FindGiftCardsPage(FindGiftCardsForm.Of(fields), null));
        }

        var found = reference is null ? await files.ByEmail(email!, lastFour, http.RequestAborted) : await files.ByReference(reference, http.RequestAborted);
        return pages.Show(new FindGiftCardsPage(FindGiftCardsForm.Of(fields), [.. found.Select(card => FoundGiftCard.Of(card, clock.GetUtcNow()))]));
    }
}

internal sealed record FindGiftCardsForm(Field Reference, Field Email, Field LastFour, IReadOnlyList<FieldError> Errors)
{
    public const int MaxReference = 20;
    public const int MaxLastFour = 4;

    public static FindGiftCardsForm Of(FormFields fields) => new(
        new("reference", "Référence de l’achat", fields.Raw("reference"), fields.ErrorOf("reference"), Hint: "Par exemple CAD-2026-000042.", Autocomplete: "off", MaxLength: MaxReference, Required: false),
        new("email", "Adresse e-mail du bénéficiaire ou de l’acheteur", fields.Raw("email"), fields.ErrorOf("email"), "email", Autocomplete: "off", Inputmode: "email", MaxLength: EmailAddress.MaxLength, Required: false),
        new("last_four", "4 derniers caractères du code", fields.Raw("last_four"), fields.ErrorOf("last_four"), Autocomplete: "off", MaxLength: MaxLastFour, Required: false), fields.Errors);
}

internal sealed record FoundGiftCard(string Url, string Label, string State, string Tone, string Amount, string Available, string Issued)
{
    public static FoundGiftCard Of(GiftCard card, DateTimeOffset now)
    {
        var (state, tone) = GiftCardBalance.StateOf(card, now);
        return new(ShowGiftCardEndpoint.UrlOf(card.Id), $"Carte terminée par {card.LastFour}", state, tone, French.Euros(card.Amount), French.Euros(card.Available), French.Day(ParisTime.Day(card.IssuedAt)));
    }
}

/// <param name="Found">Null before a search.</param>
internal sealed record FindGiftCardsPage(FindGiftCardsForm Form, IReadOnlyList<FoundGiftCard>? Found) : IPageView
{
    public string Title => "Cartes cadeaux";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(FindGiftCardsEndpoint.Url);

    public IReadOnlyList<FieldError> Errors => Form.Errors;

    public string Action => FindGiftCardsEndpoint.Url;

    public EmptyState? Nothing => Found is { Count: 0 } ? new("Aucune carte trouvée", "Vérifiez la référence, ou cherchez par l’adresse e-mail de l’autre personne.", null, null) : null;
}
