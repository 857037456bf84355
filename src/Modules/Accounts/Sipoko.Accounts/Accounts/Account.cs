using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Profiles;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Team;
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

/// <summary>Staff said no, and told the person why.</summary>
public sealed record AccountRefused(AccountId Staff, StatementOfReasons Reasons, DateTimeOffset At) : AccountEvent;

/// <summary>The person says that the refusal was wrong: staff decide again.</summary>
public sealed record RefusalContested(Personal<string> Words, DateTimeOffset At) : AccountEvent;

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

    /// <summary>Many sign-ups came from one network within an hour.</summary>
    ManySignUps,

    /// <summary>Another spelling of an address whose account was refused.</summary>
    RefusedBefore,
}

public enum AccountStatus
{
    Unconfirmed,
    AwaitingStaff,
    Approved,
    Refused,
    Erased,
}

/// <summary>A person who can sign in: buyer, seller user or staff.</summary>
public sealed record Account(
    AccountId Id, SignUpRisk Risk, AccountStatus Status, DateTimeOffset RegisteredAt, DateTimeOffset? ApprovedAt = null, SellerId? SellerId = null,
    StaffRole? StaffRole = null, SecondFactorId? Authenticator = null)
{
    public IReadOnlyList<SecondFactorId> Passkeys { get; init; } = [];

    public Personal<ProfileDetails>? Details { get; init; }

    /// <summary>For deliveries, the preferred one first.</summary>
    public IReadOnlyList<BookedAddress> Addresses { get; init; } = [];

    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>What the person answers to a refusal.</summary>
    public Personal<string>? Contest { get; init; }

    public string Role => StaffRole is not null ? Roles.Staff : SellerId is not null ? Roles.Seller : Roles.Buyer;

    internal bool HasSecondFactor => Authenticator is not null || Passkeys.Count > 0;

    /// <summary>Sellers and staff see other people's data: a password alone does not open their pages.</summary>
    internal bool NeedsSecondFactor => Role != Roles.Buyer;

    internal static Account Evolve(Account? account, AccountEvent happened) => (account, happened) switch
    {
        (null, AccountRegistered e) => new(e.AccountId, e.Risk, AccountStatus.Unconfirmed, e.At),
        ({ } a, EmailConfirmed) => a with { Status = AccountStatus.AwaitingStaff },
        ({ } a, AccountApproved e) => a with { Status = AccountStatus.Approved, ApprovedAt = e.At },
        ({ } a, AccountRefused e) => a with { Status = AccountStatus.Refused, RefusedAt = e.At },
        ({ } a, RefusalContested e) => a with { Status = AccountStatus.AwaitingStaff, Contest = e.Words },
        ({ } a, PasswordChanged) => a,
        ({ } a, SellerUserLinked e) => a with { SellerId = e.SellerId },
        ({ } a, SellerUserUnlinked) => a with { SellerId = null },
        ({ } a, StaffAppointed e) => a with { StaffRole = e.Role },
        ({ } a, SecondFactorEnrolled e) => a with { Authenticator = e.FactorId },
        ({ } a, SecondFactorRemoved) => a with { Authenticator = null },
        ({ } a, SecondFactorsReset) => a with { Authenticator = null, Passkeys = [] },
        ({ } a, PasskeyAdded e) => a with { Passkeys = [.. a.Passkeys, e.FactorId] },
        ({ } a, PasskeyRemoved e) => a with { Passkeys = [.. a.Passkeys.Where(passkey => passkey != e.FactorId)] },
        ({ } a, RecoveryCodesMade or RecoveryCodeUsed or EmailChangeAsked or EmailChanged or EmailChangeUndone) => a,
        ({ } a, ProfileChanged e) => a with { Details = e.Details },
        ({ } a, AddressBooked e) => a with { Addresses = With(a.Addresses, e.Address) },
        ({ } a, AddressPreferred e) => a with { Addresses = [.. a.Addresses.OrderByDescending(known => known.AddressId == e.AddressId)] },
        ({ } a, AddressRemoved e) => a with { Addresses = [.. a.Addresses.Where(known => known.AddressId != e.AddressId)] },
        ({ } a, StaffDismissed) => a with { StaffRole = null },
        ({ } a, Erasure.AccountErased) => new(a.Id, a.Risk, AccountStatus.Erased, a.RegisteredAt),
        _ => throw new UnreachableEventException(account, happened),
    };

    private static IReadOnlyList<BookedAddress> With(IReadOnlyList<BookedAddress> addresses, BookedAddress booked) => addresses.Any(known => known.AddressId == booked.AddressId)
        ? [.. addresses.Select(known => known.AddressId == booked.AddressId ? booked : known)]
        : [.. addresses, booked];
}

public sealed partial class AccountProjection : SingleStreamProjection<Account, AccountId>
{
    public AccountProjection() => this.SeeOnly<AccountEvent>();

    public override Account Evolve(Account? snapshot, AccountId id, IEvent e) => Account.Evolve(snapshot, (AccountEvent)e.Data);
}
