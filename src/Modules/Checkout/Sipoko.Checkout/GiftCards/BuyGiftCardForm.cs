using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.GiftCards;

/// <summary>The form of a gift card: an amount to choose or to type, the recipient, the giver, the day.</summary>
internal sealed record BuyGiftCardForm(
    string Id, Field Amount, Field Other, Field RecipientName, Field RecipientEmail, Field Day, Field SenderName, Field Message, Field Email, IReadOnlyList<FieldError> Errors)
{
    private const string OtherAmount = "autre";
    private const string DayFormat = "yyyy-MM-dd";
    private const int MaxName = 60;
    private const int MaxMessage = 500;

    public static BuyGiftCardForm Blank(GiftCardOrderId id, DateOnly today, EmailAddress? email, TypedGiftCard? known = null) => Of(FormFields.Empty(), today, id, email, known);

    public static BuyGiftCardForm Of(FormFields fields, DateOnly today, GiftCardOrderId? id = null, EmailAddress? email = null, TypedGiftCard? known = null)
    {
        var chosen = fields.Raw("amount") ?? ChoiceOf(known?.Amount);
        var other = known is { } typed && ChoiceOf(typed.Amount) == OtherAmount ? French.Euros(typed.Amount).Split(French.NoBreak)[0] : null;
        return new(
            Guid.TryParse(fields.Raw("card"), out var sent) ? sent.ToString() : (id ?? GiftCardOrderId.New()).Value.ToString(),
            Field(fields, "amount", "Montant", chosen) with
            {
                Options =
                [
                    .. GiftCardTerms.SuggestedEuros.Select(euros => Number(euros)).Select(euros => new Choice(euros, $"{euros}\u00A0€", chosen == euros)),
                    new Choice(OtherAmount, "Un autre montant", chosen == OtherAmount),
                ],
            },
            Field(fields, "other", "Autre montant, en euros", other) with
            {
                Inputmode = "decimal",
                MaxLength = 6,
                Required = false,
                Hint = $"De {GiftCardTerms.LeastEuros} à {GiftCardTerms.MostEuros}\u00A0€. Au-dessus de 150\u00A0€, la carte est utilisable 24 heures après le paiement.",
            },
            Field(fields, "recipient_name", "Prénom ou nom du destinataire", known?.Words.RecipientName) with { Autocomplete = "off", MaxLength = MaxName },
            Field(fields, "recipient_email", "Adresse e-mail du destinataire", known?.RecipientEmail.Value) with
            {
                Type = "email",
                Inputmode = "email",
                Autocomplete = "off",
                MaxLength = EmailAddress.MaxLength,
                Hint = "Elle ne sert qu’à envoyer la carte et à prévenir de sa fin.",
            },
            Field(fields, "day", "Date d’envoi", (known?.SendOn ?? today).ToString(DayFormat, CultureInfo.InvariantCulture)) with { Type = "date", Hint = "Aujourd’hui, ou le matin d’un jour de l’année qui vient." },
            Field(fields, "sender_name", "Votre prénom ou nom", known?.Words.SenderName) with { Autocomplete = "name", MaxLength = MaxName },
            Field(fields, "message", "Votre message", known?.Words.Message) with { Required = false, MaxLength = MaxMessage },
            Field(fields, "email", "Votre adresse e-mail", email?.Value) with
            {
                Type = "email",
                Inputmode = "email",
                Autocomplete = "email",
                MaxLength = EmailAddress.MaxLength,
                Hint = "Pour le reçu. Aucun compte n’est nécessaire.",
            },
            fields.Errors);
    }

    public static bool TryParse(FormFields fields, DateOnly today, [NotNullWhen(true)] out TypedGiftCard? typed)
    {
        var id = fields.Value<Guid>("card", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        var amount = AmountOf(fields);
        var recipientName = fields.Text("recipient_name", MaxName, "Indiquez le prénom ou le nom du destinataire.");
        var recipient = fields.Value<EmailAddress>("recipient_email", EmailAddress.TryParse, "Indiquez une adresse e-mail complète, par exemple sacha@exemple.fr.");
        var day = DayOf(fields, today);
        var sender = fields.Text("sender_name", MaxName, "Indiquez votre prénom ou votre nom\u00A0: le destinataire le lira.");
        var message = fields.Raw("message") is { Length: > 0 } ? fields.Lines("message", MaxMessage, "") : null;
        var email = fields.Value<EmailAddress>("email", EmailAddress.TryParse, "Indiquez une adresse e-mail complète, par exemple camille@exemple.fr.");
        typed = fields.AreValid && id != Guid.Empty ? new(new(id), amount, email!, recipient!, new(recipientName, sender, message), day) : null;
        return typed is not null;
    }

    private static Money AmountOf(FormFields fields)
    {
        var choices = GiftCardTerms.SuggestedEuros.Select(Number).Append(OtherAmount);
        var chosen = fields.Choice("amount", choices, "Choisissez un montant.");
        if (chosen != OtherAmount)
        {
            return int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var euros) ? Money.OfCents(euros * 100L) : Money.Zero;
        }

        if (EuroText.TryParse(fields.Raw("other"), out var wrote) && wrote.Cents is >= GiftCardTerms.LeastEuros * 100L and <= GiftCardTerms.MostEuros * 100L)
        {
            return wrote;
        }

        fields.Refuse("other", $"Indiquez un montant de {GiftCardTerms.LeastEuros} à {GiftCardTerms.MostEuros}\u00A0€, par exemple 75.");
        return Money.Zero;
    }

    private static DateOnly DayOf(FormFields fields, DateOnly today)
    {
        if (DateOnly.TryParseExact(fields.Raw("day")?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= today && day <= today.AddYears(1))
        {
            return day;
        }

        fields.Refuse("day", $"Choisissez un jour entre aujourd’hui et le {French.Day(today.AddYears(1))}.");
        return today;
    }

    private static string? ChoiceOf(Money? amount) => amount is not { } known ? null
        : GiftCardTerms.SuggestedEuros.Any(euros => euros * 100L == known.Cents) ? Number((int)(known.Cents / 100)) : OtherAmount;

    private static string Number(int euros) => euros.ToString(CultureInfo.InvariantCulture);

    private static Field Field(FormFields fields, string name, string label, string? known) => new(name, label, fields.Raw(name) ?? known, fields.ErrorOf(name));
}
