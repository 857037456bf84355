using Marten;

namespace Sipoko.Checkout.Payments;

/// <summary>Reads payments for the pages of finance.</summary>
internal sealed class PaymentReader(ICheckoutStore store)
{
    public async Task<Payment?> Find(PaymentId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Payment>(id, cancellation);
    }
}
