namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> CatalogFields => new()
    {
        ["/vendeur/produits/{id:guid}/fiche"] =
        [
            "action", "title", "category", "description", "condition", "price", "vat", "stock", "dispatch_working_days", "made_to_measure", "attribute_name-0", "attribute_value-0", "rows", "maker_name",
            "maker_address", "maker_email", "safety", "picture", "picture_alt-0", "picture-garde",
        ],
        ["/vendeur/produits/{id:guid}/prix"] = ["price"],
        ["/vendeur/produits/{id:guid}/stock"] = ["stock", "movement", "shown"],
        ["/vendeur/produits/{id:guid}/retrait"] = ["reason"],
        ["/vendeur/produits/{id:guid}/remise-en-vente"] = [],
        ["/vendeur/produits/{id:guid}/copie"] = ["copy"],
        ["/vendeur/produits/{id:guid}/contestation"] = ["text"],
        ["/equipe/moderation/relues"] = ["up_to"],
        ["/equipe/moderation/{id:guid}/retrait"] = ["facts", "ground", "basis"],
        ["/equipe/moderation/{id:guid}/jugement"] = ["verdict", "reason"],
    };
}
