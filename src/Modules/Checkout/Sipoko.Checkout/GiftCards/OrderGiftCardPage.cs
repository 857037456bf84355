using Sipoko.Checkout.Orders;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.GiftCards;

/// <summary>All that the buyer of a gift card binds themselves to.</summary>
internal sealed record OrderGiftCardPage(TypedGiftCard Typed, GiftCardSettings Settings, DateTimeOffset Now, Refusal? Refusal = null) : IPageView
{
    public string Title => "Vérifiez la carte cadeau";

    public Notice? Refused => Refusal is null ? null : new("err", Refusal.Sentence);

    public string Action => $"/carte-cadeau/{Typed.Id.Value}/verification";

    public string ChangeUrl => $"/carte-cadeau?carte={Typed.Id.Value}";

    public IReadOnlyList<SummaryRow> Rows =>
    [
        new("Pour", $"{Typed.Words.RecipientName}\n{Typed.RecipientEmail.Value}", ChangeUrl, "Modifier le destinataire"),
        new("De la part de", Typed.Words.SenderName, ChangeUrl, "Modifier votre nom"),
        new("Message", Typed.Words.Message ?? "Aucun", ChangeUrl, "Modifier le message"),
        new("Envoi", Typed.SendOn <= ParisTime.Day(Now) ? "Dès le paiement" : $"Le {French.LongDay(Typed.SendOn)} au matin", ChangeUrl, "Modifier la date"),
        new("Reçu", Typed.BuyerEmail.Value, ChangeUrl, "Modifier votre adresse"),
    ];

    public PriceTotal Total => new([new("Carte cadeau", French.Euros(Typed.Amount))], French.Euros(Typed.Amount), "Sans frais. La TVA est due sur les articles, au moment où la carte les paie.");

    public IReadOnlyList<string> Terms => GiftCardWording.Terms(Settings.Issuer, Typed.Amount, GiftCardTerms.ActiveFrom(Typed.Amount, Now, Typed.SendOn));

    public string Means => $"Paiement à l’étape suivante\u00A0: {Settings.Means}.";
}

/// <summary>What holds for every gift card, in the words of its pages and mails.</summary>
internal static class GiftCardWording
{
    public static IReadOnlyList<string> Terms(string issuer, Money amount, DateTimeOffset activeFrom) =>
    [
        $"Émise par {issuer}, elle paie les articles de toutes les boutiques de Sipoko, en une ou plusieurs fois, seule ou avec un autre moyen de paiement.",
        amount > GiftCardTerms.HeldAbove
            ? $"Par sécurité, une carte de plus de {French.Euros(GiftCardTerms.HeldAbove)} est utilisable 24 heures après le paiement."
            : "Elle est utilisable dès son envoi.",
        $"Elle est valable {GiftCardTerms.ValidYears} ans à compter de son activation, jusqu’au {French.Day(GiftCardTerms.LastDay(activeFrom))}. Le solde restant est ensuite perdu\u00A0; son bénéficiaire est prévenu 60 et 15 jours avant.",
        "Elle n’est ni remboursable ni échangeable contre de l’argent, et ne paie pas une autre carte cadeau. Un article remboursé qu’elle a payé lui est recrédité.",
        $"Vous pouvez vous rétracter pendant {GiftCardTerms.WithdrawalDays} jours tant qu’elle n’a pas servi\u00A0: vous êtes remboursé par le moyen qui l’a payée.",
        "Perdue ou volée\u00A0: écrivez-nous, nous bloquons le code et en émettons un autre pour le solde restant.",
    ];
}
