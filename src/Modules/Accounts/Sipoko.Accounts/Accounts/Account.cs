using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Accounts;

public abstract record AccountEvent;

/// <summary>Someone signed up; their address and password stand elsewhere, never in events.</summary>
public sealed record AccountRegistered(AccountId AccountId, SignUpRisk Risk, DateTimeOffset At) : AccountEvent;

/// <summary>The person opened the link that was sent to their address.</summary>
public sealed record EmailConfirmed(DateTimeOffset At) : AccountEvent;

/// <summary>The account may be used.</summary>
/// <param name="Staff">Null when the rule decided.</param>
public sealed record AccountApproved(AccountId? Staff, string Reason, DateTimeOffset At) : AccountEvent;

/// <summary>Staff said no, and why.</summary>
public sealed record AccountRefused(AccountId Staff, string Reason, DateTimeOffset At) : AccountEvent;

/// <summary>A new password replaced the old one, and every other session ended.</summary>
public sealed record PasswordChanged(DateTimeOffset At) : AccountEvent;

/// <summary>The person now acts for a company that sells.</summary>
public sealed record SellerUserLinked(SellerId SellerId, DateTimeOffset At) : AccountEvent;

/// <summary>The person no longer acts for a company.</summary>
public sealed record SellerUserUnlinked(SellerId SellerId, DateTimeOffset At) : AccountEvent;

/// <summary>The person now works for Sipoko.</summary>
public sealed record StaffAppointed(StaffRole Role, string Reason, DateTimeOffset At) : AccountEvent;

/// <summary>What makes staff look at a sign-up before it is approved.</summary>
public enum SignUpRisk
{
    None,
    DisposableAddress,
}

public enum AccountStatus
{
    Unconfirmed,
    AwaitingStaff,
    Approved,
    Refused,
}

/// <summary>A person who can sign in: buyer, seller user or staff.</summary>
public sealed record Account(
    AccountId Id, SignUpRisk Risk, AccountStatus Status, DateTimeOffset RegisteredAt, DateTimeOffset? ApprovedAt = null, SellerId? SellerId = null,
    StaffRole? StaffRole = null)
{
    public string Role => StaffRole is not null ? Roles.Staff : SellerId is not null ? Roles.Seller : Roles.Buyer;

    internal static Account Evolve(Account? account, AccountEvent happened) => (account, happened) switch
    {
        (null, AccountRegistered e) => new(e.AccountId, e.Risk, AccountStatus.Unconfirmed, e.At),
        ({ } a, EmailConfirmed) => a with { Status = AccountStatus.AwaitingStaff },
        ({ } a, AccountApproved e) => a with { Status = AccountStatus.Approved, ApprovedAt = e.At },
        ({ } a, AccountRefused) => a with { Status = AccountStatus.Refused },
        ({ } a, PasswordChanged) => a,
        ({ } a, SellerUserLinked e) => a with { SellerId = e.SellerId },
        ({ } a, SellerUserUnlinked) => a with { SellerId = null },
        ({ } a, StaffAppointed e) => a with { StaffRole = e.Role },
        _ => throw new UnreachableEventException(account, happened),
    };
}

public sealed partial class AccountProjection : SingleStreamProjection<Account, AccountId>
{
    public AccountProjection() => this.SeeOnly<AccountEvent>();

    public override Account Evolve(Account? snapshot, AccountId id, IEvent e) => Account.Evolve(snapshot, (AccountEvent)e.Data);
}
