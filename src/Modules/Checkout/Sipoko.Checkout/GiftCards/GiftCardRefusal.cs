using Sipoko.Web.Language;

namespace Sipoko.Checkout.GiftCards;

internal static class GiftCardRefusal
{
    /// <summary>The same words whatever is wrong: a stranger learns nothing by trying.</summary>
    public static readonly Refusal Unusable = new(
        "gift_card.unusable", "Cette carte ne peut pas être utilisée\u00A0: vérifiez le code. S’il est juste, la carte est vide, expirée, bloquée ou pas encore active.", "code");

    public static readonly Refusal Unknown = new("gift_card.unknown", "Aucune carte ne répond à ce code. Vérifiez les 16 caractères de l’e-mail.", "code");

    public static readonly Refusal TooManyTries = new("gift_card.too_many_tries", "Trop d’essais\u00A0: attendez 15 minutes avant d’essayer un autre code.", "code");
    public static readonly Refusal AlreadyAdded = new("gift_card.already_added", "Cette carte est déjà ajoutée à la commande.", "code");
    public static readonly Refusal TooManyCards = new("gift_card.too_many_cards", "Une commande accepte 5 cartes cadeaux au plus.", "code");
    public static readonly Refusal NotEnough = new("gift_card.not_enough", "Le solde d’une carte cadeau a changé depuis l’affichage de cette page. Vérifiez la commande ci-dessous. Rien n’a été débité.");
    public static readonly Refusal NotYours = Refusal.Absence("gift_card.not_yours");
    public static readonly Refusal TooMuchToday = new(
        "gift_card.too_much_today", $"Vous pouvez commander jusqu’à {French.Euros(GiftCardTerms.MostPerDay)} de cartes cadeaux par jour. Réduisez le montant ou revenez demain. Rien n’a été débité.", "amount");
    public static readonly Refusal DayIsPast = new("gift_card.day_is_past", "La date d’envoi est passée\u00A0: choisissez-en une autre.", "day");
    public static readonly Refusal NotAwaited = new("gift_card.not_awaited", "Cette carte cadeau n’attend plus de paiement.");
    public static readonly Refusal AlreadyPaid = new("gift_card.already_paid", "Cette carte cadeau est déjà payée.");
    public static readonly Refusal GatewayDown = new("gift_card.gateway_down", "Le service de paiement ne répond pas. Réessayez dans un instant. Rien n’a été débité.");
    public static readonly Refusal ReasonsMissing = new("gift_card.reasons_missing", "Indiquez les faits (10 caractères au moins) et l’article des conditions ou de la loi.", "facts");
    public static readonly Refusal NotLive = new("gift_card.not_live", "Cette carte n’est plus active.");
    public static readonly Refusal NotBlocked = new("gift_card.not_blocked", "Bloquez d’abord la carte\u00A0: un code perdu ne doit plus servir.");
    public static readonly Refusal NothingLeft = new("gift_card.nothing_left", "Il ne reste rien sur cette carte.");
    public static readonly Refusal IsHeld = new("gift_card.is_held", "Une commande en cours de paiement retient une part de cette carte. Réessayez quand elle est payée ou expirée.");
    public static readonly Refusal NotBought = new("gift_card.not_bought", "Cette carte n’a pas été achetée\u00A0: il n’y a rien à rembourser.");
    public static readonly Refusal AlreadyUsed = new("gift_card.already_used", "Cette carte a servi\u00A0: la rétractation n’est plus possible.");
    public static readonly Refusal TooLateToWithdraw = new("gift_card.too_late_to_withdraw", $"Le délai de rétractation de {GiftCardTerms.WithdrawalDays} jours est passé.");
}
