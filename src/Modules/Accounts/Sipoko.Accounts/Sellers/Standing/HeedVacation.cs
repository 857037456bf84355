using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Standing;

/// <summary>A day came on which a vacation may begin or be over: looked at again, since it may have been moved.</summary>
public sealed record HeedVacation(SellerId SellerId);

public static class HeedVacationHandler
{
    /// <summary>So that midnight has passed for certain.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public static Decision<SellerEvent> Decide(Seller seller, DateOnly today, DateTimeOffset now) => seller.Vacation switch
    {
        null => Decision.Nothing,
        { Until: var until } when until < today => new VacationEnded(now),
        { HasBegun: false, From: var from } when from <= today => new VacationBegan(now),
        _ => Decision.Nothing,
    };

    public static (Events, OutgoingMessages) Handle(HeedVacation command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(seller, ParisTime.Day(now), now);
        return (decision.ToEvents(), SellerNews.Of(seller, decision, now));
    }

    internal static void Schedule(OutgoingMessages messages, SellerId seller, DateTimeOffset due, DateTimeOffset now)
    {
        if (due > now)
        {
            var byTheClock = Asking.Origin("system", "system", "congés d’un vendeur");
            byTheClock.ScheduleDelay = due - now + Margin;
            messages.Add(new HeedVacation(seller).WithDeliveryOptions(byTheClock));
        }
    }
}
