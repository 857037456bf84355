using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;

namespace Sipoko.Returns.Claims;

/// <summary>The forms of a claim's page as last sent: what was typed, and the files that were kept.</summary>
internal sealed record ClaimForms(FormFields Fields, IReadOnlyDictionary<string, IReadOnlyList<TakenFile>> Taken)
{
    public Field Text(string name, string label, string? hint = null) => new(name, label, Fields.Raw(name), Fields.ErrorOf(name), Hint: hint, MaxLength: ClaimText.MaxLength);

    public Field Line(string name, string label, int most, string? hint = null, bool required = true, string? inputmode = null) =>
        new(name, label, Fields.Raw(name), Fields.ErrorOf(name), Hint: hint, Autocomplete: "off", Inputmode: inputmode, MaxLength: most, Required: required);

    public FileField Files(string name, string label) => Uploads.Field(Fields, name, label, AskedOfClaim.RulesOf(name), Taken.GetValueOrDefault(name) ?? [], required: false);
}

/// <summary>One claim as one of its parties, or staff, reads it: where it stands, who acts until when, all that happened.</summary>
internal sealed record ClaimView(Claim Claim, IReadOnlyList<ClaimHistoryLine> History, Party Reader, DateOnly Today, ClaimForms Forms)
{
    private string Root => Reader switch { Party.Seller => "/vendeur/retours", Party.Buyer => "/compte/retours", _ => "/equipe/litiges" };

    public string Url => $"{Root}/{Claim.Id.Value}";

    public string Kind => ClaimWords.NameOf(Claim.Kind);

    public string State => ClaimWords.NameOf(Claim.Stage);

    public string Tone => Claim.Stage switch
    {
        ClaimStage.Refunded or ClaimStage.Replaced => "ok",
        _ when Claim.IsRefundStuck => "err",
        ClaimStage.Refused or ClaimStage.Disagreed => "err",
        ClaimStage.Rejected or ClaimStage.GivenUp or ClaimStage.Closed => "info",
        _ => "warn",
    };

    public string Reference => Claim.Subject.Reference.Value;

    public string ShopName => Claim.Subject.ShopName;

    public string ThreadUrl => $"{(Reader is Party.Seller ? "/vendeur" : "/compte")}/messages/{Claim.Subject.SellerOrderId.Value}";

    public string OrderUrl => Reader is Party.Seller ? $"/vendeur/commandes/{Claim.Subject.SellerOrderId.Value}" : $"/compte/commandes/{Reference}";

    /// <summary>The next step, who takes it and until when.</summary>
    public string Next => Claim.IsRefundStuck ? $"{Stuck}{(Claim.Stage is ClaimStage.Refunding ? "" : $" {NextAt}")}" : NextAt;

    private string Stuck => "Un remboursement n’a pas pu partir, ou la banque l’a renvoyé\u00A0: notre équipe s’en occupe.";

    private string NextAt => Claim.Stage switch
    {
        ClaimStage.AwaitingSeller when Claim.BeforeOffer is not null => $"L’offre du vendeur n’a pas abouti. Il peut répondre autrement jusqu’au {Day(Claim.DueBy)}\u00A0; l’acheteur peut demander à Sipoko de trancher.",
        ClaimStage.AwaitingSeller when Claim.DueBy < Today => $"Le vendeur devait répondre avant la fin du {Day(Claim.DueBy)}. L’acheteur peut demander à Sipoko de trancher.",
        ClaimStage.AwaitingSeller => $"Le vendeur répond au plus tard le {Day(Claim.DueBy)}.",
        ClaimStage.Stopping => "Nous annulons ce qui n’est pas encore parti\u00A0; cela prend quelques instants.",
        ClaimStage.AwaitingParcel => $"L’acheteur renvoie l’article au plus tard le {Day(Claim.DueBy ?? Claim.RefundBy)}, puis indique le numéro de suivi.",
        ClaimStage.OnItsWayBack when Claim.Kind is ClaimKind.Withdrawal => $"Le vendeur contrôle le retour. Le remboursement part au plus tard à la fin du {Day(Claim.DueBy)}.",
        ClaimStage.OnItsWayBack => $"Le vendeur contrôle le retour au plus tard le {Day(Claim.DueBy)}\u00A0; le remboursement suit aussitôt.",
        ClaimStage.Offered => $"L’acheteur accepte ou décline {French.Euros(Claim.Offered ?? Money.Zero)} au plus tard le {Day(Claim.DueBy)}, ou demande à Sipoko de trancher.",
        ClaimStage.Refused => "L’acheteur peut demander à Sipoko de trancher. Ses droits légaux demeurent.",
        ClaimStage.Disagreed => "Chacun peut demander à Sipoko de trancher\u00A0; le vendeur peut aussi rembourser.",
        ClaimStage.Replacing => Claim.DueBy is { } by ? $"Le vendeur répare, remplace ou renvoie au plus tard le {Day(by)}\u00A0; l’acheteur confirme." : "Le vendeur répare, remplace ou renvoie\u00A0; l’acheteur confirme.",
        ClaimStage.Disputed => $"Chacun donne ses explications jusqu’au {Day(Claim.DueBy ?? Claim.Dispute?.StatementsUntil)}, puis Sipoko décide par écrit.",
        ClaimStage.Refunding => "Le remboursement est en route vers le moyen de paiement d’origine.",
        ClaimStage.Refunded when Claim.Refunds.All(refund => refund.Made is not { } made || made == Money.Zero) => $"Cette somme avait déjà été rendue.{ByHand} Le dossier est clos.",
        ClaimStage.Refunded => $"{French.Euros(Claim.Refunds.Select(refund => refund.Made ?? Money.Zero).Sum())} remboursés.{ByHand} Le dossier est clos.",
        ClaimStage.Replaced => "Le dossier est clos. La garantie légale court toujours.",
        ClaimStage.Rejected => "Le dossier est clos par une décision motivée. Le médiateur de la consommation et le juge restent ouverts.",
        ClaimStage.Closed => "Notre équipe a clos ce dossier\u00A0; ses raisons figurent ci-dessous. Vos droits légaux demeurent.",
        _ => "L’acheteur a abandonné cette demande. Ses droits légaux demeurent.",
    };

    /// <summary>What exceeds the payment, for the way back of the only article of an order for one.</summary>
    private string ByHand => ClaimAmounts.ByHand(Claim) is { Cents: > 0 } rest ? $" Le reste, {French.Euros(rest)}, dépasse ce que votre moyen de paiement peut reprendre\u00A0: notre équipe vous le verse autrement." : "";

    public IReadOnlyList<Fact> Facts =>
    [
        new("Commande", Reference),
        new(Reader is Party.Buyer ? "Vendeur" : "Boutique", ShopName),
        new("Articles", ClaimWords.Lines(Claim.Subject.Lines)),
        .. Claim.Reason is { } reason ? [new Fact("Motif", ClaimWords.NameOf(reason))] : Array.Empty<Fact>(),
        .. Claim.Kind is ClaimKind.Return ? [new Fact("Demande", ClaimWords.NameOf(Claim.Wish))] : Array.Empty<Fact>(),
        new("Fondement", ClaimWords.NameOf(Claim.Basis)),
        new("Frais de retour", Claim.Kind is ClaimKind.NonDelivery ? "sans objet" : Claim.SellerPaysReturn ? "à la charge du vendeur" : "à la charge de l’acheteur"),
        .. Claim.IsOver ? Array.Empty<Fact>() : [new Fact("Somme en jeu", French.Euros(ClaimAmounts.Total(Claim) + ClaimAmounts.Shipping(Claim)))],
        .. Claim.RefundBy is { } refund && !Claim.IsOver ? [new Fact("À rembourser", $"au plus tard le {French.LongDay(refund)}, ou au retour ou à la preuve d’envoi")] : Array.Empty<Fact>(),
    ];

    public IReadOnlyList<Step> Timeline => [.. History.Select(line => new Step(
        line.Sentence, French.Instant(line.At), line.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture), line.Who switch { Party.Buyer => "l’acheteur", Party.Seller => ShopName, _ => "Sipoko" },
        line.Text, [.. line.Files.Select((file, index) => new FileLink($"{Url}/fichiers/{file.Value}", $"Pièce {index + 1}"))]))];

    public string Statement => MessageId.New().Value.ToString();

    public bool MayEscalate => Reader is not Party.Sipoko && OpenDisputeHandler.IsOpenTo(Reader, Claim, Today) && !(Claim.EscalateBy < Today);

    public bool MayState => Claim.Stage is ClaimStage.Disputed && Claim.Dispute!.StatementsUntil >= Today;

    public bool MayContest => ContestDecisionHandler.IsOpen(Claim, Today);

    public Field Story => Forms.Text("litige", "Que demandez-vous, et pourquoi\u00A0?");

    public FileField StoryFiles => Forms.Files("pieces-litige", "Pièces");

    public Field Statements => Forms.Text("explications", "Vos explications");

    public FileField StatementFiles => Forms.Files("pieces-explications", "Pièces");

    public Field Contest => Forms.Text("contestation", "Pourquoi contestez-vous cette décision\u00A0?", "Un autre membre de l’équipe la réexamine, sans frais.");

    public IReadOnlyList<FieldError> Errors => Forms.Fields.Errors;

    private static string Day(DateOnly? day) => day is { } given ? French.LongDay(given) : "jour indiqué";

    public sealed record Fact(string Label, string Value);

    public sealed record Step(string Title, string When, string WhenUtc, string Who, string? Text, IReadOnlyList<FileLink> Files);

    public sealed record FileLink(string Url, string Label);
}
