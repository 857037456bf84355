using System.Text.RegularExpressions;
using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Sellers;

/// <summary>A company with its seat in France asks to sell on Sipoko.</summary>
/// <param name="SellerId">Made with the form, so that sending it twice applies once.</param>
public sealed record ApplyToSell(
    SellerId SellerId, AccountId Applicant, CompanyNumbers Numbers, Company Company, Shop Shop, Personal<LegalRepresentative> Representative);

/// <summary>The three numbers of a company, which must agree.</summary>
public sealed record CompanyNumbers(Siren Siren, Siret Siret, VatNumber Vat);

public sealed record Company(
    string LegalName, string LegalForm, string RegisterCity, string Street, string PostalCode, string City, EmailAddress Email, string Phone);

/// <param name="Slug">The shop's part of its address: /boutique/{slug}.</param>
/// <param name="MemberSince">For a company that sold here before; else the day of the application.</param>
public sealed record Shop(string Slug, string Name, string Story, string ReturnPolicy, DateOnly? MemberSince = null);

/// <summary>What others already have when a company applies.</summary>
public sealed record Taken(bool Slug, bool Company);

public static partial class ApplyToSellHandler
{
    public static Decision<SellerEvent> Decide(ApplyToSell command, Seller? seller, Account? applicant, Taken taken, DateTimeOffset now) => command switch
    {
        _ when seller is not null => seller.Applicant == command.Applicant ? Decision.Nothing : SellerRefusal.NotTheApplicant,
        _ when applicant is not { Status: AccountStatus.Approved } => SellerRefusal.ApplicantNotApproved,
        _ when command.Numbers.Siret.Siren != command.Numbers.Siren => SellerRefusal.SiretOfAnotherCompany,
        _ when command.Numbers.Vat.Siren != command.Numbers.Siren => SellerRefusal.VatOfAnotherCompany,
        { Shop.Slug: var slug } when slug.Length is < 3 or > 60 || !Slug().IsMatch(slug) => SellerRefusal.SlugInvalid,
        _ when taken.Company => SellerRefusal.CompanyKnown,
        _ when taken.Slug => SellerRefusal.SlugTaken,
        _ => new SellerApplied(
            command.SellerId, command.Applicant, IdentityOf(command, now), command.Numbers.Siret, command.Numbers.Vat.HasLegacyKey,
            command.Representative, now),
    };

    public static async Task<Outcome> Handle(ApplyToSell command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var seller = await session.LoadAsync<Seller>(command.SellerId, cancellation);
        var applicant = await session.LoadAsync<Account>(command.Applicant, cancellation);
        var (slug, siren) = (command.Shop.Slug, command.Numbers.Siren.Value);
        var rivals = await session.Query<Seller>().Where(other => other.Slug == slug || other.Siren == siren).ToListAsync(cancellation);
        var taken = new Taken(rivals.Any(rival => rival.Slug == slug), rivals.Any(rival => rival.Siren == siren));
        var decision = Decide(command, seller, applicant, taken, clock.GetUtcNow());
        foreach (var applied in decision.Events)
        {
            session.Events.StartStream<Seller>(command.SellerId.Value, applied);
        }

        return decision.Outcome;
    }

    private static TraderIdentity IdentityOf(ApplyToSell command, DateTimeOffset now)
    {
        var (numbers, company, shop) = (command.Numbers, command.Company, command.Shop);
        return new(
            shop.Slug, shop.Name, company.LegalName, company.LegalForm, numbers.Siren.Value, numbers.Vat.Value, company.RegisterCity, company.Street,
            company.PostalCode, company.City,
            company.Email, company.Phone, shop.Story, shop.ReturnPolicy, shop.MemberSince ?? ParisTime.Day(now));
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
