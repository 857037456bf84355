using System.Diagnostics.CodeAnalysis;
using Sipoko.Web.Forms;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Why a card is closed: told to its holder as it is written.</summary>
internal sealed record BlockGiftCardForm(Field Facts, Field Ground, Field ByLaw, IReadOnlyList<FieldError> Errors)
{
    private const int MaxGround = 300;
    private const string UsualGround = "Conditions générales, article 4\u00A0: cartes cadeaux";

    public static BlockGiftCardForm Blank() => Of(FormFields.Empty());

    public static BlockGiftCardForm Of(FormFields fields) => new(
        new("facts", "Faits", fields.Raw("facts"), fields.ErrorOf("facts"), Hint: "Le bénéficiaire les lit tels quels\u00A0: «\u00A0Vous nous avez signalé la perte de la carte.\u00A0»", MaxLength: StatementOfReasons.MaxLength),
        new("ground", "Fondement", fields.Raw("ground") ?? UsualGround, fields.ErrorOf("ground"), Hint: "L’article des conditions ou de la loi.", MaxLength: MaxGround),
        new("by_law", "Ce fondement est une loi", fields.Raw("by_law"), Required: false), fields.Errors);

    public static bool TryParse(FormFields fields, [NotNullWhen(true)] out StatementOfReasons? reasons)
    {
        var facts = fields.Lines("facts", StatementOfReasons.MaxLength, GiftCardRefusal.ReasonsMissing.Sentence);
        var ground = fields.Text("ground", MaxGround, "Indiquez l’article des conditions ou de la loi.");
        reasons = new(facts, ground, fields.IsChecked("by_law"));
        if (fields.AreValid && !reasons.IsGiven)
        {
            fields.Refuse(GiftCardRefusal.ReasonsMissing);
        }

        return fields.AreValid;
    }
}
