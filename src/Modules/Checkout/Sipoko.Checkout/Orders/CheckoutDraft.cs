using Marten;

namespace Sipoko.Checkout.Orders;

/// <summary>Where to deliver what lies in a cart, sealed; kept until the next order so that nothing is typed twice.</summary>
/// <param name="Account">Who was signed in when it was typed: it is shown to nobody else.</param>
public sealed record CheckoutDraft(CartId Id, PersonId Person, AccountId? Account, Personal<EmailAddress> Email, Personal<PostalAddress> Recipient, DateTimeOffset SavedAt);

/// <summary>The buyer says where to deliver, and where to write.</summary>
public sealed record SaveDelivery(CartId CartId, PersonId Person, AccountId? Account, Personal<EmailAddress> Email, Personal<PostalAddress> Recipient);

public static class SaveDeliveryHandler
{
    public static Outcome Handle(SaveDelivery command, IDocumentSession session, TimeProvider clock)
    {
        session.Store(new CheckoutDraft(command.CartId, command.Person, command.Account, command.Email, command.Recipient, clock.GetUtcNow()));
        return Outcome.Done;
    }
}

/// <summary>What was typed, in clear, for the pages of the same person.</summary>
internal sealed record Delivery(PersonId Person, EmailAddress Email, PostalAddress Address);

internal sealed class DeliveryReader(ICheckoutStore store, IPersonKeys keys)
{
    /// <summary>Null when nothing was typed, or by someone else, or the person was erased.</summary>
    public async Task<Delivery?> Find(CartId cart, AccountId? account, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<CheckoutDraft>(cart, cancellation) is { } draft && draft.Account == account
            && await keys.Open(draft.Email, cancellation) is { } email && await keys.Open(draft.Recipient, cancellation) is { } address
                ? new(draft.Person, email, address)
                : null;
    }
}
