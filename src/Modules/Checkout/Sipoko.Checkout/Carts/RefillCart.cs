using Sipoko.Web.EventStore;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Checkout.Carts;

/// <summary>An order ended unpaid: its lines go back into the cart, unless the visitor has begun to fill it again.</summary>
public sealed record RefillCart(CartId CartId, OrderId OrderId, IReadOnlyList<CartLine> Lines);

public static class RefillCartHandler
{
    public static Decision<CartEvent> Decide(RefillCart command, Cart cart, DateTimeOffset now) =>
        cart.Lines.Count > 0 || cart.RefilledFrom == command.OrderId ? Decision.Nothing : new CartRefilled(command.OrderId, command.Lines, now);

    public static Events Handle(RefillCart command, [WriteModel] Cart cart, TimeProvider clock) => Decide(command, cart, clock.GetUtcNow()).ToEvents();
}
