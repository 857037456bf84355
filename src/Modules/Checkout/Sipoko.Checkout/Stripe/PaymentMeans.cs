using Microsoft.Extensions.Configuration;
using Sipoko.Web;

namespace Sipoko.Checkout.Stripe;

/// <summary>The means that the payment page offers. Each can be switched off: <c>Stripe__Means__PayPal=false</c> until PayPal has approved us.</summary>
internal sealed record PaymentMeans(bool Card = true, bool PayPal = true, bool Klarna = true, bool Link = true)
{
    /// <summary>What an offer of credit must say (art. L312-5 Code de la consommation).</summary>
    public const string CreditWarning = "Un crédit vous engage et doit être remboursé. Vérifiez vos capacités de remboursement avant de vous engager.";

    public static PaymentMeans Read(IConfiguration configuration)
    {
        var section = configuration.GetSection($"{StripeSettings.Section}:Means");
        var means = new PaymentMeans(section.GetValue("Card", true), section.GetValue("PayPal", true), section.GetValue("Klarna", true), section.GetValue("Link", true));
        return means is { Card: false, PayPal: false, Klarna: false, Link: false }
            ? throw new WrongSettingException("Les réglages Stripe__Means__… refusent tous les moyens de paiement\u00A0: laissez-en au moins un, par exemple Stripe__Means__Card=true.")
            : means;
    }

    /// <summary>Stripe's words for what may pay this; never credit for a gift card.</summary>
    public IEnumerable<string> For(PaymentSubject subject) =>
        Offered(subject.OnCredit).Select(means => means.Code).DefaultIfEmpty("card");

    /// <summary>«Carte bancaire (CB, Visa, Mastercard, American Express), PayPal, Klarna ou Link».</summary>
    public string InOneLine(bool onCredit = true) => Offered(onCredit).Select(means => means.Name).DefaultIfEmpty("carte bancaire").ToArray() switch
    {
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} ou {last}",
        _ => "",
    };

    private IEnumerable<(string Code, string Name)> Offered(bool onCredit)
    {
        if (Card)
        {
            yield return ("card", "carte bancaire (CB, Visa, Mastercard, American Express)");
        }

        if (PayPal)
        {
            yield return ("paypal", "PayPal");
        }

        if (Klarna && onCredit)
        {
            yield return ("klarna", "Klarna");
        }

        if (Link)
        {
            yield return ("link", "Link");
        }
    }
}
