using Sipoko.Web.Forms;

namespace Sipoko.Checkout.Desk;

/// <summary>The fields by which a member of staff says why (art. 17 of Regulation 2022/2065).</summary>
internal static class ReasonsForm
{
    public static Field Facts(FormFields fields) => new(
        "facts", "Les faits", fields.Raw("facts"), fields.ErrorOf("facts"), Hint: "Ce qui a été constaté, sans nom ni adresse. L’acheteur et le vendeur le liront dans leur e-mail.", MaxLength: StatementOfReasons.MaxLength);

    public static Field Ground(FormFields fields) => new(
        "ground", "Sur quoi repose cette décision", fields.Raw("ground"), fields.ErrorOf("ground"), Hint: "Par exemple\u00A0: conditions de vente, article 7, ou article L216-6 du code de la consommation.", MaxLength: 300);

    public static Field ByLaw(FormFields fields) => new("by_law", "C’est une loi, et non nos conditions de vente", fields.IsChecked("by_law") ? "oui" : null, Required: false);

    public static StatementOfReasons? Parse(FormFields fields)
    {
        var facts = fields.Lines("facts", StatementOfReasons.MaxLength, "Dites ce qui a été constaté, en dix caractères au moins.");
        var ground = fields.Text("ground", 300, "Dites sur quel article de loi ou de nos conditions la décision repose.");
        var statement = new StatementOfReasons(facts, ground, fields.IsChecked("by_law"));
        if (fields.AreValid && !statement.IsGiven)
        {
            fields.Refuse("facts", "Dites ce qui a été constaté, en dix caractères au moins.");
        }

        return fields.AreValid ? statement : null;
    }
}
