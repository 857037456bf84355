using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Accounts.Sellers.Desk;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sellers.Particulars;

/// <summary>The company's own page: where it stands, who it is, what its shop says, when it is away.</summary>
public sealed class ShowCompanyEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(OwnShop.Url, (string? etat, HttpContext http, OwnShop shop) => shop.Show(http, etat)).RequireAuthorization(Policies.Seller);
        app.MapGet(OwnShop.Url + "/vacances", () => Reply.SeeOther(OwnShop.Url)).RequireAuthorization(Policies.Seller); // a refused form that is reloaded
    }
}

internal sealed record ShowCompanyPage(Seller Seller, LegalRepresentative? Representative, FormFields Fields, bool IsOwner, string? Done) : IPageView
{
    public string Title => "Boutique";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(OwnShop.Url);

    public string Name => Seller.Identity.ShopName;

    public string ShopUrl => $"/boutique/{Seller.Slug}";

    public string State => SellerStateWords.Of(Seller.Status);

    public string Tone => SellerStateWords.ToneOf(Seller.Status);

    public string? Certified => Seller.CertifiedAt is { } at ? $"Vendeur professionnel certifié depuis le {French.Day(ParisTime.Day(at))}" : null;

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    public Notice? Notice => Done switch
    {
        "textes" => new("ok", "Les textes de votre boutique sont enregistrés."),
        "absence" => new("ok", "Votre absence est enregistrée."),
        "retour" => new("ok", "Votre boutique n’est plus en congé."),
        "identite" => new("ok", "Votre demande de modification est envoyée. L’identité actuelle reste en place jusqu’à la décision de l’équipe."),
        "contestation" => new("ok", "Votre contestation est envoyée. Une autre personne de l’équipe va la lire."),
        "formule" => new("ok", "Votre formule est changée. Les commandes passées gardent leur taux."),
        "fermeture" => new("ok", "Votre boutique est fermée."),
        _ => null,
    };

    public ReasonRow? Suspended => Seller is { Status: SellerStatus.Suspended, Suspension: { } suspension } ? ReasonRow.Of(suspension.Reasons) : null;

    public string SuspendedOn => Seller.Suspension is { } suspension ? French.Instant(suspension.At) : "";

    public bool IsContested => Seller.Suspension?.ContestedAt is not null;

    public ReasonRow? Upheld => Seller.Suspension?.Upheld is { } upheld ? ReasonRow.Of(upheld) : null;

    public string ContestableUntil => Seller.Suspension is { } suspension ? French.Day(StatementOfReasons.ContestableUntil(suspension.At)) : "";

    public IReadOnlyList<SummaryRow> Identity =>
    [
        new("Dénomination", $"{Seller.Identity.LegalName}, {Seller.Identity.LegalForm}"), new("SIREN", Seller.Siren), new("SIRET", Seller.Siret.Value), new("TVA", Seller.Identity.VatNumber),
        new("Immatriculation", Seller.Identity.RegisterCity), new("Siège", $"{Seller.Identity.Street}, {Seller.Identity.PostalCode} {Seller.Identity.City}"),
        new("Représentant", Representative is null ? "Personne effacée" : $"{Representative.FirstName} {Representative.LastName}"),
    ];

    public string? ChangeAsked => Seller.Change is { } change ? $"Une nouvelle identité, envoyée le {French.Instant(change.At)}, attend la décision de l’équipe." : null;

    public ReasonRow? ChangeRefused => Seller.RefusedChange is { } refused ? ReasonRow.Of(refused.Reasons) : null;

    public bool MayAskChange => IsOwner && Seller.IsOpen && Seller.Change is null;

    public bool IsOpen => Seller.IsOpen;

    public bool MayClose => IsOwner && Seller.IsOpen;

    public string Plan => SellingPlan.Find(Seller.Plan)?.Name ?? Seller.Plan;

    public IReadOnlyList<Field> Texts =>
    [
        Known("courriel", "Adresse e-mail de la boutique", Seller.Identity.Email.Value) with { Type = "email", MaxLength = EmailAddress.MaxLength },
        Known("telephone", "Téléphone de la boutique", Seller.Identity.Phone) with { Type = "tel", MaxLength = 20 },
        Known("histoire", "Votre histoire", Seller.Identity.Story) with { Type = "textarea", MaxLength = 4_000 },
        Known("retours", "Vos règles de retour", Seller.Identity.ReturnPolicy) with { Type = "textarea", MaxLength = 4_000, Hint = "Elles s’ajoutent aux droits des acheteurs et ne les réduisent jamais." },
    ];

    public IReadOnlyList<Field> VacationFields =>
    [
        new("du", "Premier jour", Fields.Raw("du"), Fields.ErrorOf("du"), "date"), new("au", "Dernier jour", Fields.Raw("au"), Fields.ErrorOf("au"), "date", "Votre boutique reprend d’elle-même le lendemain."),
    ];

    public string? Vacation => Seller.Vacation is { } vacation
        ? $"{(vacation.HasBegun ? "En congé" : "Congé prévu")} du {French.LongDay(vacation.From)} au {French.LongDay(vacation.Until)}." : null;

    private Field Known(string name, string label, string value) => new(name, label, Fields.Raw(name) ?? value, Fields.ErrorOf(name));
}
