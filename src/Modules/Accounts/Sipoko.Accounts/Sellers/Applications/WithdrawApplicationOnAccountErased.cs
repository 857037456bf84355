using Marten;
using Sipoko.Web.EventStore;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>The applicant left: an application that has come to nothing yet goes with them, draft and papers too, and the company is free to apply again.</summary>
public static class WithdrawApplicationOnAccountErasedHandler
{
    public static Decision<SellerEvent> Decide(Seller seller, DateTimeOffset at) =>
        seller.Status is SellerStatus.Submitted or SellerStatus.Refused ? new ApplicationWithdrawn(at) : Decision.Nothing;

    public static async Task Handle(Contracts.AccountErased message, IDocumentSession session, IPersonKeys keys, CancellationToken cancellation)
    {
        foreach (var sent in await session.Query<Seller>().Where(known => known.Applicant == message.AccountId).ToListAsync(cancellation))
        {
            var stream = await session.Events.FetchForWriting<Seller>(sent.Id.Value, cancellation);
            var decision = Decide(stream.Aggregate!, message.At);
            stream.AppendMany(decision.Recorded);
            if (stream.Aggregate!.CertifiedAt is null)
            {
                await keys.Forget(CompanyPapers.KeyOwner(sent.Id), CompanyPapers.KeptAs, cancellation);
            }
        }

        if (await session.LoadAsync<ApplicationDraft>(message.AccountId, cancellation) is { } draft)
        {
            await keys.Forget(CompanyPapers.KeyOwner(draft.SellerId), CompanyPapers.KeptAs, cancellation);
            session.Delete(draft);
        }
    }
}
