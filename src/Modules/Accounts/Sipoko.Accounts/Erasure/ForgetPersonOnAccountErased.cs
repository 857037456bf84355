namespace Sipoko.Accounts.Erasure;

/// <summary>The profile's key goes at once; those that the law has us keep get a term.</summary>
public static class ForgetPersonOnAccountErasedHandler
{
    private static readonly Purpose[] Kept = [Purpose.Contract, Purpose.Accounting];

    public static async Task Handle(Contracts.AccountErased message, IPersonKeys keys, IErasureTerms terms, CancellationToken cancellation)
    {
        foreach (var purpose in Kept)
        {
            await terms.ForgetAfter(message.PersonId, purpose, Retention.LastDay(purpose, ParisTime.Day(message.At)), cancellation);
        }

        await keys.Forget(message.PersonId, Purpose.Profile, cancellation);
    }
}
