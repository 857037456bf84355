using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.Payouts;

public abstract record PayoutAccountEvent;

/// <summary>A seller has an account at Stripe, to which Sipoko will transfer its share.</summary>
/// <param name="Account">Stripe's id.</param>
public sealed record PayoutAccountOpened(SellerId SellerId, string Account, DateTimeOffset At) : PayoutAccountEvent;

/// <summary>Stripe says what the account may do now, and what it still asks for.</summary>
/// <param name="TransfersActive">Sipoko may transfer to it.</param>
/// <param name="PayoutsEnabled">Stripe pays on to the bank.</param>
/// <param name="Missing">Stripe's words for what it still asks for.</param>
public sealed record PayoutAccountChecked(bool TransfersActive, bool PayoutsEnabled, IReadOnlyList<string> Missing, DateTimeOffset At) : PayoutAccountEvent;

/// <summary>Where a seller is paid: checked by Stripe, which alone knows identity papers and bank account.</summary>
public sealed record PayoutAccount(SellerId Id, string Account, bool TransfersActive, bool PayoutsEnabled, IReadOnlyList<string> Missing)
{
    /// <summary>Sipoko may pay this seller.</summary>
    public bool IsReady => TransfersActive && PayoutsEnabled && Missing.Count == 0;

    internal static PayoutAccount Evolve(PayoutAccount? account, PayoutAccountEvent happened) => (account, happened) switch
    {
        (null, PayoutAccountOpened e) => new(e.SellerId, e.Account, TransfersActive: false, PayoutsEnabled: false, []),
        ({ } a, PayoutAccountChecked e) => a with { TransfersActive = e.TransfersActive, PayoutsEnabled = e.PayoutsEnabled, Missing = e.Missing },
        _ => throw new UnreachableEventException(account, happened),
    };
}

public sealed partial class PayoutAccountProjection : SingleStreamProjection<PayoutAccount, SellerId>
{
    public PayoutAccountProjection() => this.SeeOnly<PayoutAccountEvent>();

    public override PayoutAccount Evolve(PayoutAccount? snapshot, SellerId id, IEvent e) => PayoutAccount.Evolve(snapshot, (PayoutAccountEvent)e.Data);
}
