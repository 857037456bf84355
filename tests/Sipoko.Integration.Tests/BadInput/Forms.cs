namespace Sipoko.Integration.Tests.BadInput;

/// <summary>The fields of every form that the site takes, module by module.</summary>
internal static partial class Forms
{
    public static readonly IReadOnlyDictionary<string, string[]> Fields = new[] { HostFields, AccountsFields, CatalogFields, CheckoutFields, FulfilmentFields, MessagingFields, ReturnsFields }.SelectMany(fields => fields).ToDictionary();

    /// <summary>What the other fields hold while one is hostile.</summary>
    public static readonly IReadOnlyDictionary<string, string> Harmless = new Dictionary<string, string>
    {
        ["quantity"] = "1", ["email"] = "ysaline%40courrier.example", ["name"] = "Ysaline+Quervel", ["line1"] = "12+venelle+des+Martinets", ["line2"] = "", ["postal_code"] = "29000", ["city"] = "Quimper",
        ["phone"] = "", ["total"] = "1", ["message"] = "Bonjour", ["adresse"] = "inconnue%40courrier.example", ["mot-de-passe"] = "", ["carrier"] = "autre", ["tracking"] = "", ["tracking_url"] = "",
        ["reference"] = "SIP-2026-000000", ["reason"] = "Pour+voir", ["ReturnUrl"] = "/panier", ["action"] = "brouillon",
        ["amount"] = "20", ["recipient_email"] = "solveig%40courrier.example", ["recipient_name"] = "Solveig", ["sender_name"] = "Ysaline", ["day"] = "2026-11-20",
        ["formulaire"] = "01990000-0000-7000-8000-0000000000f1", ["id"] = "01990000-0000-7000-8000-0000000000f2", ["nom"] = "Ysaline+Quervel", ["sujet"] = "autre", ["objet"] = "page", ["faits"] = "Une+phrase+fausse.",
        ["bonne_foi"] = "oui", ["qualite"] = "autre", ["marque"] = "Kori", ["titulaire"] = "Atelier+Kori", ["utile"] = "oui", ["pourquoi"] = "", ["fondement"] = "Article+6", ["source"] = "conditions", ["decision"] = "avertissement",
    };
}
