using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sellers.Applications;
using Wolverine;

namespace Sipoko.Accounts.Sellers;

/// <summary>A company with its seat in France asks to sell on Sipoko; after a refusal, it corrects and asks again.</summary>
/// <param name="SellerId">Made with the form, so that sending it twice applies once.</param>
/// <param name="Dossier">Null for a company that applied by mail.</param>
public sealed record ApplyToSell(
    SellerId SellerId, AccountId Applicant, CompanyNumbers Numbers, Company Company, Shop Shop, Personal<LegalRepresentative> Representative,
    Dossier? Dossier = null);

/// <summary>The three numbers of a company, which must agree.</summary>
public sealed record CompanyNumbers(Siren Siren, Siret Siret, VatNumber Vat);

public sealed record Company(
    string LegalName, string LegalForm, string RegisterCity, string Street, string PostalCode, string City, EmailAddress Email, string Phone);

/// <param name="Slug">The shop's part of its address: /boutique/{slug}.</param>
/// <param name="MemberSince">For a company that sold here before; else the day of the application.</param>
public sealed record Shop(string Slug, string Name, string Story, string ReturnPolicy, DateOnly? MemberSince = null);

/// <summary>What others already have when a company applies.</summary>
public sealed record Taken(bool Slug, bool Company);

public static class ApplyToSellHandler
{
    public static Decision<SellerEvent> Decide(ApplyToSell command, Seller? seller, Account? applicant, Taken taken, DateTimeOffset now) => seller switch
    {
        not null when seller.Applicant != command.Applicant => SellerRefusal.NotTheApplicant,
        { Status: not SellerStatus.Refused } => Decision.Nothing,
        _ when applicant is not { Status: AccountStatus.Approved } => SellerRefusal.ApplicantNotApproved,
        _ when command.Dossier is { SelfCertified: false } => SellerRefusal.NotSelfCertified,
        _ when CheckCompany.Fault(command.Numbers, command.Shop.Slug, taken) is { } fault => fault,
        null => new SellerApplied(
            command.SellerId, command.Applicant, CheckCompany.IdentityOf(command.Numbers, command.Company, command.Shop, command.Shop.MemberSince ?? ParisTime.Day(now)),
            command.Numbers.Siret, command.Numbers.Vat.HasLegacyKey, command.Representative, now, command.Dossier),
        _ when command.Dossier is null => Decision.Nothing,
        _ => new ApplicationCorrected(
            CheckCompany.IdentityOf(command.Numbers, command.Company, command.Shop, seller.Identity.MemberSince),
            command.Numbers.Siret, command.Numbers.Vat.HasLegacyKey, command.Representative, command.Dossier, now),
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        ApplyToSell command, IDocumentSession session, SellersEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var seller = await session.LoadAsync<Seller>(command.SellerId, cancellation);
        var applicant = await session.LoadAsync<Account>(command.Applicant, cancellation);
        var taken = await CheckCompany.TakenFrom(session, command.SellerId, command.Shop.Slug, command.Numbers.Siren, cancellation);
        var decision = Decide(command, seller, applicant, taken, clock.GetUtcNow());
        if (decision.Events.Count == 0)
        {
            return (decision.Outcome, []);
        }

        if (seller is null)
        {
            session.Events.StartStream<Seller>(command.SellerId.Value, decision.Events);
        }
        else
        {
            session.Events.Append(command.SellerId.Value, seller.EventCount + 1, decision.Events);
        }

        return (decision.Outcome, command.Dossier is null ? [] : [.. await emails.ApplicationReceived(session, command.Applicant, command.Shop.Name, cancellation)]);
    }
}
