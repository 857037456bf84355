using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.Sellers.Particulars;

/// <summary>The form by which the owner tells a new identity, filled in with the one that counts now.</summary>
public sealed class EnterIdentityChangeEndpoint : ICarterModule
{
    public const string Url = OwnShop.Url + "/identite";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.Seller);
        app.MapPost(Url, Post).RequireAuthorization(Policies.Seller).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(HttpContext http, OwnShop shop, IPersonKeys keys, Pages pages) => await shop.Of(http) is { IsOpen: true, Change: null } seller
        ? pages.Show(new EnterIdentityChangePage(seller, await keys.Open(seller.Representative, http.RequestAborted), FormFields.Empty(), []))
        : Reply.SeeOther(OwnShop.Url);

    private static async Task<IResult> Post(HttpContext http, OwnShop shop, Uploads uploads, IPersonKeys keys, IMessageBus bus, TimeProvider clock, Pages pages)
    {
        if (await shop.Of(http) is not { IsOpen: true, Change: null } seller)
        {
            return Reply.SeeOther(OwnShop.Url);
        }

        var (by, cancellation) = (http.User.AccountId()!.Value, http.RequestAborted);
        var fields = await FormFields.Read(http.Request);
        var numbers = ApplicationForm.Numbers(fields);
        var company = ApplicationForm.Company(fields, seller.Identity.Email, seller.Identity.Phone);
        var representative = ApplicationForm.Representative(fields);
        var (kind, dated) = ApplicationForm.ProofOf(fields, ParisTime.Day(clock.GetUtcNow()));
        var taken = await uploads.Take(fields, ApplicationForm.Extract, FileRules.OneDocument, CompanyPapers.SealOf(seller.Id), cancellation);
        if (taken.Count == 0)
        {
            fields.Refuse(SellerRefusal.ProofMissing);
        }

        if (!fields.AreValid)
        {
            return pages.Invalid(new EnterIdentityChangePage(seller, null, fields, taken));
        }

        var box = await keys.Seal(new PersonId(by.Value), Purpose.Contract, representative, cancellation);
        var command = new AskIdentityChange(seller.Id, by, numbers!, company, box, [.. taken.Select(file => new Paper(file.Id, kind, dated))]);
        return pages.Answer(await bus.Ask(command, http), OwnShop.Url + "?etat=identite", refusal =>
        {
            fields.Refuse(refusal);
            return new EnterIdentityChangePage(seller, null, fields, taken);
        });
    }
}

internal sealed record EnterIdentityChangePage(Seller Seller, LegalRepresentative? Representative, FormFields Form, IReadOnlyList<TakenFile> Taken) : IPageView
{
    public string Title => "Modifier l’identité de l’entreprise";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(OwnShop.Url);

    public IReadOnlyList<Field> Fields => [.. ApplicationForm.IdentityFields(Form, Known), .. ApplicationForm.RepresentativeFields(Form, Known)];

    public FileField Extract => Uploads.Field(Form, ApplicationForm.Extract, "Nouveau justificatif d’immatriculation", FileRules.OneDocument, Taken);

    public IReadOnlyList<FieldError> Errors => Form.Errors;

    private string? Known(string name) => name switch
    {
        "nom" => Seller.Identity.LegalName,
        "forme" => Seller.Identity.LegalForm,
        "siren" => Seller.Siren,
        "siret" => Seller.Siret.Value,
        "tva" => Seller.Identity.VatNumber,
        "rcs" => Seller.Identity.RegisterCity,
        "rue" => Seller.Identity.Street,
        "code-postal" => Seller.Identity.PostalCode,
        "ville" => Seller.Identity.City,
        "prenom" => Representative?.FirstName,
        "nom-representant" => Representative?.LastName,
        _ => null,
    };
}
