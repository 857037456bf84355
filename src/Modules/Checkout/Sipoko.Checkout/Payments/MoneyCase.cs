using Sipoko.Checkout.Stripe;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Payments;

/// <summary>Money that a member of finance has to deal with: it lies apart, or could not be sent back. Sent back by Stripe, or marked as settled otherwise.</summary>
/// <param name="ActLabel">Null when Stripe cannot send it back from here.</param>
internal sealed record MoneyCase(string Anchor, string Heading, string Why, string Intent, string? ActLabel, Field From, Field Reason)
{
    private const int MaxIntent = 255;
    private const int MaxReason = 500;

    public static IReadOnlyList<MoneyCase> Of(IReadOnlyList<MoneySetApart> apart, IReadOnlyList<DueRefund> due, FormFields? fields) =>
    [
        .. apart.Select((money, index) => Case(
            $"m{index + 1}", $"{AmountOf(money)} mis à part", ReasonOf(money.Reason), money.PaymentIntentId, money.Currency == PaymentNews.Euro ? "Renvoyer à l’acheteur" : null, fields)),
        .. due.Where(refund => refund.Why is not null).Select((refund, index) => Case(
            $"d{index + 1}", $"{French.Euros(refund.Amount)} à rendre", $"Le renvoi n’a pas abouti\u00A0: {refund.Why}", refund.PaymentIntentId, "Réessayer", fields)),
    ];

    public static bool TryParse(FormFields fields, out string intent, out MoneyLeft from, out string reason)
    {
        intent = fields.Text("intent", MaxIntent, PaymentRefusal.NotSetApart.Sentence);
        _ = Enum.TryParse(fields.Choice(FromOf(intent), Enum.GetNames<MoneyLeft>(), "Dites d’où l’argent est parti."), out from);
        reason = fields.Lines(ReasonOf(intent), MaxReason, "Dites en une phrase ce qui a été fait, par exemple le jour et la référence du virement.");
        return fields.AreValid;
    }

    private static MoneyCase Case(string anchor, string heading, string why, string intent, string? act, FormFields? fields) => new(
        anchor, heading, why, intent, act,
        new(FromOf(intent), "D’où l’argent est parti", Error: fields?.ErrorOf(FromOf(intent)), Options:
        [
            new(nameof(MoneyLeft.Bank), "De notre compte bancaire, par virement", fields?.Raw(FromOf(intent)) == nameof(MoneyLeft.Bank)),
            new(nameof(MoneyLeft.Stripe), "Du solde Stripe, dans la console de Stripe", fields?.Raw(FromOf(intent)) == nameof(MoneyLeft.Stripe)),
        ]),
        new(ReasonOf(intent), "Ce qui a été fait", fields?.Raw(ReasonOf(intent)), fields?.ErrorOf(ReasonOf(intent)), Hint: "Le jour et la référence du virement ou du remboursement.", MaxLength: MaxReason));

    /// <summary>Each case has its own fields on the page.</summary>
    private static string ReasonOf(string intent) => $"reason-{intent}";

    private static string FromOf(string intent) => $"from-{intent}";

    private static string AmountOf(MoneySetApart money) => money.Currency == PaymentNews.Euro ? French.Euros(Money.OfCents(money.Amount)) : $"{money.Amount} centièmes ({money.Currency})";

    private static string ReasonOf(QuarantineReason reason) => reason switch
    {
        QuarantineReason.WrongAmount => "Montant différent de l’attendu",
        QuarantineReason.WrongCurrency => "Devise autre que l’euro",
        _ => "Paiement d’une autre commande",
    };
}
