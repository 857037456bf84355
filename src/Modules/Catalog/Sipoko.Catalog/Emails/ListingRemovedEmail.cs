using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Emails;

/// <summary>To a seller: a product was taken off sale, why, and how to contest.</summary>
internal sealed record ListingRemovedEmail(
    string ShopName, string ProductTitle, string Facts, string Ground, bool IsByLaw, bool IsAutomated, string ContestableUntil, string ProductUrl) : IEmailView
{
    public string Subject => $"Votre produit «\u00A0{ProductTitle}\u00A0» est retiré de la vente";

    public string Preheader => "Les motifs de la décision et la façon de la contester.";

    public string Reason => $"Vous recevez ce message parce que la boutique {ShopName} vend sur Sipoko.";
}
