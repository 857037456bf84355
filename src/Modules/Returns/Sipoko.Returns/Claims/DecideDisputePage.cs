using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Claims;

/// <summary>Both sides of a dispute, all that happened, and the form of the decision.</summary>
internal sealed record DecideDisputePage(ClaimView View, BuyerRates Rates, AccountId Staff) : IPageView
{
    private FormFields Fields => View.Forms.Fields;

    private ClaimDispute? Dispute => View.Claim.Dispute;

    public string Title => $"Litige {View.Reference}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/litiges");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/litiges", "Litiges"), new(null, View.Reference)];

    public string Url => $"{View.Url}/decision";

    public bool MayDecide => View.Claim.Stage is ClaimStage.Disputed && !(Dispute is { ContestedBy: not null, DecidedBy: { } first } && first == Staff);

    public bool MayClose => CloseClaimHandler.IsOpen(View.Claim);

    public string CloseUrl => $"{View.Url}/cloture";

    public bool IsForAnother => View.Claim.Stage is ClaimStage.Disputed && !MayDecide;

    /// <summary>What the parties may still add.</summary>
    public string? Waiting => View.Claim.Stage is ClaimStage.Disputed && Dispute!.StatementsUntil >= View.Today ? $"Les parties peuvent s’expliquer jusqu’au {French.LongDay(Dispute.StatementsUntil)}\u00A0: attendez, sauf si tout est déjà clair." : null;

    public IReadOnlyList<ClaimView.Fact> BuyerRates =>
    [
        new("Commandes", French.Number(Rates.Orders)), new("Retours demandés", French.Number(Rates.Returns)), new("Rétractations", French.Number(Rates.Withdrawals)),
        new("Colis non reçus", French.Number(Rates.NonDeliveries)),
    ];

    public Field Verdict => new("decision", "Décision", null, Fields.ErrorOf("decision"), Options:
    [
        new($"{DisputeVerdict.Refund}", "Rembourser", Fields.Raw("decision") == $"{DisputeVerdict.Refund}", "Les montants ci-dessous."),
        new($"{DisputeVerdict.Replace}", "Faire réparer, remplacer ou livrer", Fields.Raw("decision") == $"{DisputeVerdict.Replace}"),
        new($"{DisputeVerdict.Reject}", "Rejeter la demande", Fields.Raw("decision") == $"{DisputeVerdict.Reject}"),
    ]);

    public IReadOnlyList<Field> Amounts => [.. ClaimAmounts.Whole(View.Claim).Select(most => View.Forms.Line(
        AmountName(most.OfferId), $"{View.Claim.Subject.Lines.First(line => line.OfferId == most.OfferId).Title} ({French.Euros(most.Amount)} au plus)", 12, inputmode: "decimal")
        with { Value = Fields.Raw(AmountName(most.OfferId)) ?? French.Euros(most.Amount).Replace("\u00A0€", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal) })];

    public Field WithReturnCost => new("frais", $"Rembourser aussi les frais de retour ({French.Euros(ClaimAmounts.Shipping(View.Claim))})", Fields.Raw("frais"), Required: false);

    public bool HasReturnCost => ClaimAmounts.Shipping(View.Claim) > Money.Zero;

    public Field FactsField => View.Forms.Text("faits", "Faits retenus", "Lus par les deux parties\u00A0: sans données personnelles.") with { MaxLength = StatementOfReasons.MaxLength };

    public Field Ground => View.Forms.Line("fondement", "Fondement", 300, "L’article de loi, ou celui de nos conditions.");

    public Field IsByLaw => new("loi", "Ce fondement est une loi", Fields.Raw("loi"), Required: false);

    public static string AmountName(OfferId offer) => $"somme-{offer.Value:N}";
}
