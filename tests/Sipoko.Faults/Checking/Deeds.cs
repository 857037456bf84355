using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking;

/// <summary>Finds in the events what each act of the journal was to bring about.</summary>
internal static class Deeds
{
    public static IReadOnlyList<Deed> Of(Facts facts)
    {
        var effects = Effects(facts).ToLookup(effect => effect);
        return
        [
            .. Act.Of(facts.Journal).Select(act => (Act: act, Trace: TraceOf(act, facts))).Where(one => one.Trace is not null)
                .GroupBy(one => (one.Act.Kind, Trace: one.Trace!))
                .Select(same => new Deed(same.Key.Kind, same.Key.Trace, [.. same.Select(one => one.Act)], effects[(same.Key.Kind, same.Key.Trace)].Count())),
        ];
    }

    /// <summary>Acts of these kinds without a trace: the journal says too little to judge them.</summary>
    public static IReadOnlyList<Act> Untraceable(Facts facts) =>
        [.. Act.Of(facts.Journal).Where(act => act.Kind is Kinds.PlaceOrder or Kinds.Ship or Kinds.Receive or Kinds.Refuse or Kinds.Withdraw or Kinds.BuyGiftCard && act.Outcome is not Phase.Fail && TraceOf(act, facts) is null)];

    /// <summary>What happened during the run and an act must have asked for.</summary>
    public static IEnumerable<(string Kind, string Trace)> Effects(Facts facts) =>
    [
        .. facts.Orders.Where(order => !order.IsSeed).Select(order => (Kinds.PlaceOrder, $"{order.Id}")),
        .. facts.CardSales.Where(sale => !sale.IsSeed).Select(sale => (Kinds.BuyGiftCard, $"{sale.Id}")),
        .. facts.ShippingTurns.Where(turn => turn is { Type: "parcel_shipped", IsSeed: false }).Select(turn => (Kinds.Ship, $"{turn.SellerOrder} {turn.Tracking}")),
        .. facts.ShippingTurns.Where(turn => turn is { Type: "parcel_received", IsSeed: false }).Select(turn => (Kinds.Receive, $"{turn.Subject}")),
        .. facts.ShippingTurns.Where(turn => turn is { Type: "lines_cancelled", Cause: "RefusedBySeller", IsSeed: false }).Select(turn => (Kinds.Refuse, $"{turn.Subject}")),
        .. facts.Withdrawals.Where(withdrawal => !withdrawal.IsSeed).Select(withdrawal => (Kinds.Withdraw, $"{withdrawal.Id}")),
    ];

    private static string? TraceOf(Act act, Facts facts) => act.Kind switch
    {
        Kinds.PlaceOrder or Kinds.BuyGiftCard => (act.Id("order") ?? ByReference(act.Fact("reference"), facts))?.ToString(),
        Kinds.Ship => act.Id("sellerOrder") is { } part && act.Fact("tracking") is { } tracking ? $"{part} {tracking}" : null,
        Kinds.Receive => act.Id("parcel")?.ToString(),
        Kinds.Refuse => act.Id("cancellation")?.ToString(),
        Kinds.Withdraw => act.Id("declaration")?.ToString(),
        _ => null,
    };

    private static Guid? ByReference(string? reference, Facts facts) => reference is null
        ? null
        : facts.Orders.Where(order => order.Reference == reference).Select(order => (Guid?)order.Id).FirstOrDefault()
            ?? facts.CardSales.Where(sale => sale.Reference == reference).Select(sale => (Guid?)sale.Id).FirstOrDefault() ?? Guid.Empty; // an acknowledged number that exists nowhere
}
