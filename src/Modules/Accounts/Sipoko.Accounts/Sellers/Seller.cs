using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;

namespace Sipoko.Accounts.Sellers;

public abstract record SellerEvent;

/// <summary>A company asks to sell. Its identity is in clear: the law has it shown to every buyer (art. R111-1 Code de la consommation).</summary>
/// <param name="HasLegacyVatKey">The machine could not check the key of the VAT number: staff must.</param>
public sealed record SellerApplied(
    SellerId SellerId, AccountId Applicant, TraderIdentity Identity, Siret Siret, bool HasLegacyVatKey, Personal<LegalRepresentative> Representative,
    DateTimeOffset At) : SellerEvent;

/// <summary>Staff checked the company's papers and let it sell (art. 30 of Regulation 2022/2065).</summary>
public sealed record SellerCertified(AccountId Staff, string Note, DateTimeOffset At) : SellerEvent;

/// <summary>Who signs for the company.</summary>
public sealed record LegalRepresentative(string FirstName, string LastName);

/// <summary>A company that asked to sell; it may once it is certified.</summary>
/// <param name="Slug">Also in <paramref name="Identity"/>; here for the index that keeps it unique, like the SIREN.</param>
/// <param name="EventCount">The version that other modules are told.</param>
public sealed record Seller(
    SellerId Id, AccountId Applicant, string Slug, string Siren, TraderIdentity Identity, Siret Siret, bool HasLegacyVatKey,
    Personal<LegalRepresentative> Representative,
    DateTimeOffset AppliedAt, DateTimeOffset? CertifiedAt = null, long EventCount = 1)
{
    internal static Seller Evolve(Seller? seller, SellerEvent happened) => (seller, happened) switch
    {
        (null, SellerApplied e) =>
            new(e.SellerId, e.Applicant, e.Identity.Slug, e.Identity.Siren, e.Identity, e.Siret, e.HasLegacyVatKey, e.Representative, e.At),
        ({ } s, SellerCertified e) => s with { CertifiedAt = e.At, EventCount = s.EventCount + 1 },
        _ => throw new UnreachableEventException(seller, happened),
    };
}

public sealed partial class SellerProjection : SingleStreamProjection<Seller, SellerId>
{
    public SellerProjection() => this.SeeOnly<SellerEvent>();

    public override Seller Evolve(Seller? snapshot, SellerId id, IEvent e) => Seller.Evolve(snapshot, (SellerEvent)e.Data);
}
