using System.Text.RegularExpressions;
using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>What a machine can tell of a company before staff look at it.</summary>
internal static partial class CheckCompany
{
    public static Refusal? Fault(CompanyNumbers numbers, string slug, Taken taken) => numbers switch
    {
        _ when numbers.Siret.Siren != numbers.Siren => SellerRefusal.SiretOfAnotherCompany,
        _ when numbers.Vat.Siren != numbers.Siren => SellerRefusal.VatOfAnotherCompany,
        _ when !IsSlug(slug) => SellerRefusal.SlugInvalid,
        _ when taken.Company => SellerRefusal.CompanyKnown,
        _ when taken.Slug => SellerRefusal.SlugTaken,
        _ => null,
    };

    public static bool IsSlug(string slug) => slug.Length is >= 3 and <= 60 && Slug().IsMatch(slug);

    /// <summary>What other companies than this one have already.</summary>
    public static async Task<Taken> TakenFrom(IDocumentSession session, SellerId asker, string slug, Siren siren, CancellationToken cancellation)
    {
        var number = siren.Value;
        var rivals = await session.Query<Seller>().Where(other => other.ClaimedSlug == slug || other.ClaimedSiren == number).ToListAsync(cancellation);
        var others = rivals.Where(rival => rival.Id != asker).ToList();
        return new(others.Exists(rival => rival.ClaimedSlug == slug), others.Exists(rival => rival.ClaimedSiren == number));
    }

    public static TraderIdentity IdentityOf(CompanyNumbers numbers, Company company, Shop shop, DateOnly memberSince) => new(
        shop.Slug, shop.Name, company.LegalName, company.LegalForm, numbers.Siren.Value, numbers.Vat.Value, company.RegisterCity, company.Street,
        company.PostalCode, company.City, company.Email, company.Phone, shop.Story, shop.ReturnPolicy, memberSince);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
