using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Sellers.Applications;

namespace Sipoko.Accounts.Sellers.Standing;

/// <summary>A company left: its papers are kept for as long as the law wants, and not a day more.</summary>
public static class EndPapersOnSellerStandingChangedHandler
{
    public static async Task Handle(SellerStandingChanged message, IErasureTerms terms, CancellationToken cancellation)
    {
        if (message.Standing == SellerStanding.Closed)
        {
            await terms.ForgetAfter(CompanyPapers.KeyOwner(message.SellerId), CompanyPapers.KeptAs, CompanyPapers.LastDay(ParisTime.Day(message.At)), cancellation);
        }
    }
}
