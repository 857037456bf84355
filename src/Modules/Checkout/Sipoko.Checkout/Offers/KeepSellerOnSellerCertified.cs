using System.Text.Json.Serialization;
using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Checkout.Offers;

/// <summary>A company that sells, as last certified.</summary>
public sealed record Seller(SellerId Id, SellerIdentity Identity)
{
    /// <summary>Kept apart, since it is announced apart; put beside the identity when a cart is reckoned.</summary>
    [JsonIgnore]
    public SellerTerms Terms { get; init; } = SellerTerms.Usual;
}

/// <summary>Who sells, as the buyer sees it before ordering (art. L221-5, R111-1 Code de la consommation); public, so never sealed.</summary>
public sealed record SellerIdentity(
    string Slug, string ShopName, string LegalName, string LegalForm, string Siren, string VatNumber, string RegisterCity, string Street, string PostalCode, string City,
    EmailAddress Email, string Phone, string ReturnPolicy)
{
    /// <summary>«Kori Céramique, SARL, SIREN 732829320, 4 rue du Four, 58310 Saint-Amand-en-Puisaye».</summary>
    [JsonIgnore]
    public string InOneLine => $"{LegalName}, {LegalForm}, SIREN\u00A0{Siren}, {Street}, {PostalCode}\u00A0{City}";
}

/// <summary>Keeps the copy of a seller's identity; an older one than the one kept changes nothing.</summary>
public static class KeepSellerOnSellerCertifiedHandler
{
    public static void Handle(SellerCertified certified, IDocumentSession session) =>
        session.TryUpdateRevision(new Seller(certified.SellerId, IdentityOf(certified.Identity)), checked((int)certified.Version));

    private static SellerIdentity IdentityOf(TraderIdentity trader) => new(
        trader.Slug, trader.ShopName, trader.LegalName, trader.LegalForm, trader.Siren, trader.VatNumber, trader.RegisterCity, trader.Street, trader.PostalCode, trader.City,
        trader.Email, trader.Phone, trader.ReturnPolicy);
}
