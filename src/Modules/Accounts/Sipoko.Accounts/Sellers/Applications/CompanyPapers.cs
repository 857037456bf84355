using Sipoko.Web.Files;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>
/// The papers of a company have a key of their own. It ends six months after the company left (art. 30, 5 of Regulation 2022/2065), and at once when the
/// applicant leaves before anything came of it.
/// </summary>
internal static class CompanyPapers
{
    private const int MonthsAfter = 6;

    public static readonly Purpose KeptAs = Purpose.Profile;

    public static PersonId KeyOwner(SellerId seller) => new(seller.Value);

    public static FileSeal SealOf(SellerId seller) => new(KeyOwner(seller), KeptAs);

    public static DateOnly LastDay(DateOnly leftOn) => leftOn.AddMonths(MonthsAfter);
}
