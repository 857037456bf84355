using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Claims;

/// <summary>The seller reads a claim and answers it.</summary>
public sealed class ShowSellerClaimEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/vendeur/retours/{id:guid}", (Guid id, HttpContext http, ClaimDesk desk) => desk.Show(http, id, Party.Seller)).RequireAuthorization(Policies.Seller);
        app.MapGet("/vendeur/retours/{id:guid}/{act}", (Guid id) => Reply.SeeOther($"/vendeur/retours/{id}")).RequireAuthorization(Policies.Seller); // a refused form that is reloaded
        app.MapGet("/vendeur/retours/{id:guid}/fichiers/{file:guid}", (Guid id, Guid file, HttpContext http, ClaimDesk desk, IFileStore files) => desk.File(http, id, file, Party.Seller, files))
            .RequireAuthorization(Policies.Seller);
    }
}

internal sealed record ShowSellerClaimPage(ClaimView View) : IPageView
{
    private ClaimStage Stage => View.Claim.Stage;

    private bool IsReturn => View.Claim.Kind is ClaimKind.Return;

    public string Title => $"{View.Kind} {View.Reference}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/retours");

    public IReadOnlyList<Crumb> Crumbs => [new("/vendeur/retours", "Retours"), new(null, View.Reference)];

    public bool MayAccept => IsReturn && Stage is ClaimStage.AwaitingSeller or ClaimStage.Refused;

    public bool MayRefuse => IsReturn && Stage is ClaimStage.AwaitingSeller;

    public bool MayAssert => View.Claim.Kind is ClaimKind.NonDelivery && Stage is ClaimStage.AwaitingSeller;

    public bool MayOffer => View.Claim.Kind is not ClaimKind.Withdrawal && Stage is ClaimStage.AwaitingSeller or ClaimStage.Refused or ClaimStage.Disagreed;

    public bool MayReplace => View.Claim.Kind is not ClaimKind.Withdrawal && Stage is ClaimStage.AwaitingSeller or ClaimStage.Refused or ClaimStage.OnItsWayBack or ClaimStage.Disagreed;

    public bool MayInspect => Stage is ClaimStage.AwaitingParcel or ClaimStage.OnItsWayBack or ClaimStage.Disagreed;

    public bool MayRefund => ClaimAmounts.Whole(View.Claim).Count > 0 && !View.Claim.IsOver && Stage is not (ClaimStage.Stopping or ClaimStage.Refunding);

    public string RefundLabel => $"Rembourser {French.Euros(ClaimAmounts.Total(View.Claim) + ClaimAmounts.Shipping(View.Claim))} sans attendre";

    public string ReplaceLabel => View.Claim switch
    {
        { Kind: ClaimKind.NonDelivery } => "Envoyer de nouveau",
        { Reason: ReturnReason.Missing } => "Envoyer la pièce manquante",
        _ => "Réparer ou remplacer",
    };

    public Field Instructions => View.Forms.Text("consignes", "Consignes pour le retour", "Adresse de retour, emballage, dépôt.");

    public FileField Label => View.Forms.Files("etiquette", "Étiquette de retour");

    public Field Reasons => View.Forms.Text("motif", "Pourquoi refusez-vous\u00A0?");

    public Field Amount => View.Forms.Line("montant", "Montant offert, en euros", 12, $"{French.Euros(ClaimAmounts.Total(View.Claim))} au plus.", inputmode: "decimal");

    public Field Replacement => View.Forms.Text("remplacement", "Ce que vous faites, et quand");

    public Field Proof => View.Forms.Text("preuve", "Quand et comment le colis a-t-il été remis\u00A0?", "Transporteur, numéro de suivi, date et lieu de remise.");

    public FileField ProofFiles => View.Forms.Files("pieces-preuve", "Preuve de livraison");

    public IReadOnlyList<Choice> DeliveryFacts => [.. Enum.GetValues<DeliveryFact>().Select(fact => new Choice($"{fact}", ClaimWords.NameOf(fact), View.Forms.Fields.All("faits-livraison").Contains($"{fact}")))];

    public Field Inspection => new("controle", "Le retour est-il conforme\u00A0?", null, View.Forms.Fields.ErrorOf("controle"), Options:
    [
        new("conforme", "Oui, tout y est", View.Forms.Fields.Raw("controle") == "conforme", "L’acheteur est remboursé aussitôt."),
        new("non-conforme", "Non", View.Forms.Fields.Raw("controle") == "non-conforme", "Dites ce qui ne va pas\u00A0; Sipoko peut trancher."),
    ]);

    public Field Findings => View.Forms.Text("constat", "Votre constat, si le retour n’est pas conforme") with { Required = false };

    public FileField InspectionPhotos => View.Forms.Files("photos-controle", "Photos");
}
