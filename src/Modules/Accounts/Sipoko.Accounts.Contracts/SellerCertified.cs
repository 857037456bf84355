namespace Sipoko.Accounts.Contracts;

/// <summary>Staff checked a company and let it sell (art. 30 of Regulation 2022/2065). Sent again, with a higher version, when its identity changes.</summary>
public sealed record SellerCertified(SellerId SellerId, TraderIdentity Identity, DateTimeOffset CertifiedAt, long Version);

/// <summary>Who sells, as the law has it shown to every buyer (art. R111-1 Code de la consommation); public, so never sealed.</summary>
/// <param name="Slug">The shop's part of its address: /boutique/{slug}.</param>
public sealed record TraderIdentity(
    string Slug, string ShopName, string LegalName, string LegalForm, string Siren, string VatNumber, string RegisterCity,
    string Street, string PostalCode, string City, EmailAddress Email, string Phone, string Story, string ReturnPolicy, DateOnly MemberSince);
