using Marten;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Web.EventStore;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Particulars;

/// <summary>The owner says that the registers know the company by another name, number, seat or representative now, and proves it.</summary>
public sealed record AskIdentityChange(
    SellerId SellerId, AccountId By, CompanyNumbers Numbers, Company Company, Personal<LegalRepresentative> Representative, IReadOnlyList<Paper> Papers);

public static class AskIdentityChangeHandler
{
    public static Decision<SellerEvent> Decide(AskIdentityChange command, Seller seller, Taken taken, DateTimeOffset now)
    {
        var identity = IdentityOf(command, seller);
        return seller switch
        {
            { Status: SellerStatus.Closed } => SellerRefusal.Closed with { Field = "nom" },
            { IsOpen: false } => SellerRefusal.NotCertified with { Field = "nom" },
            _ when seller.Applicant != command.By => SellerRefusal.NotTheOwner with { Field = "nom" },
            { Change: { } waiting } => waiting.Identity == identity && waiting.Siret == command.Numbers.Siret ? Decision.Nothing : SellerRefusal.ChangeWaits with { Field = "nom" },
            _ when command.Papers.Count == 0 => SellerRefusal.ProofMissing,
            _ when CheckCompany.Fault(command.Numbers, seller.Slug, taken) is { } fault => fault,
            _ => new IdentityChangeAsked(identity, command.Numbers.Siret, command.Numbers.Vat.HasLegacyKey, command.Representative, command.Papers, now),
        };
    }

    public static async Task<(Outcome, Events)> Handle(
        AskIdentityChange command, [WriteModel] Seller seller, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var taken = await CheckCompany.TakenFrom(session, seller.Id, seller.Slug, command.Numbers.Siren, cancellation);
        var decision = Decide(command, seller, taken, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }

    /// <summary>The shop itself keeps its name, its address and its texts.</summary>
    private static TraderIdentity IdentityOf(AskIdentityChange command, Seller seller) => seller.Identity with
    {
        LegalName = command.Company.LegalName,
        LegalForm = command.Company.LegalForm,
        Siren = command.Numbers.Siren.Value,
        VatNumber = command.Numbers.Vat.Value,
        RegisterCity = command.Company.RegisterCity,
        Street = command.Company.Street,
        PostalCode = command.Company.PostalCode,
        City = command.Company.City,
    };
}
