using Sipoko.Web.Forms;

namespace Sipoko.Accounts.Sellers.Desk;

/// <summary>The two fields of a statement of reasons; the grounds are a closed list, so that none is without an article.</summary>
internal static class ReasonFields
{
    private static readonly (string Word, string Text, bool IsByLaw)[] Grounds =
    [
        ("tracabilite", "Règlement (UE) 2022/2065, article 30\u00A0: traçabilité des professionnels", true),
        ("identite", "Code de la consommation, articles L111-1 et R111-1\u00A0: identité du vendeur", true),
        ("securite", "Règlement (UE) 2023/988\u00A0: sécurité des produits", true),
        ("contrefacon", "Code de la propriété intellectuelle, articles L335-2 et L716-9\u00A0: contrefaçon", true),
        ("pratiques", "Code de la consommation, articles L121-1 et suivants\u00A0: pratiques commerciales déloyales", true),
        ("eligibilite", "Conditions de vente sur Sipoko\u00A0: entreprise établie en France, justificatifs à jour", false),
        ("livraison", "Conditions de vente sur Sipoko\u00A0: expédition et réponses aux acheteurs", false),
        ("contenus", "Conditions de vente sur Sipoko\u00A0: textes et images de la boutique", false),
    ];

    public static IReadOnlyList<Field> Of(FormFields fields, string suffix = "", bool required = true) =>
    [
        new($"faits{suffix}", "Les faits", fields.Raw($"faits{suffix}"), fields.ErrorOf($"faits{suffix}"), "textarea", "Ce qui a été constaté, et ce qu’il faut corriger. La personne le lira.", MaxLength: StatementOfReasons.MaxLength, Required: required),
        new($"fondement{suffix}", "Fondement", fields.Raw($"fondement{suffix}"), fields.ErrorOf($"fondement{suffix}"), "select", Required: required,
            Options: [new("", "Choisissez un fondement"), .. Grounds.Select(ground => new Choice(ground.Word, ground.Text, ground.Word == fields.Raw($"fondement{suffix}")))]),
    ];

    public static StatementOfReasons? Read(FormFields fields, string suffix = "")
    {
        var facts = fields.Lines($"faits{suffix}", StatementOfReasons.MaxLength, "Dites les faits.");
        var ground = Array.Find(Grounds, known => known.Word == fields.Raw($"fondement{suffix}"));
        if (ground.Word is null)
        {
            fields.Refuse($"fondement{suffix}", "Choisissez le fondement de la décision.");
        }

        if (facts.Length is > 0 and < StatementOfReasons.MinLength)
        {
            fields.Refuse($"faits{suffix}", $"Dites les faits en {StatementOfReasons.MinLength} caractères au moins.");
        }

        return fields.ErrorOf($"faits{suffix}") is null && ground.Word is not null ? new(facts, ground.Text, ground.IsByLaw) : null;
    }

    public static bool IsBlank(FormFields fields, string suffix) => string.IsNullOrWhiteSpace(fields.Raw($"faits{suffix}")) && string.IsNullOrEmpty(fields.Raw($"fondement{suffix}"));
}
