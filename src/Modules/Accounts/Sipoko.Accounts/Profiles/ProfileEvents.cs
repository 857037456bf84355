using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Profiles;

/// <summary>The person said what they are called and where they can be reached.</summary>
public sealed record ProfileChanged(Personal<ProfileDetails> Details, DateTimeOffset At) : AccountEvent;

/// <summary>The person keeps an address for deliveries, or corrected one.</summary>
public sealed record AddressBooked(BookedAddress Address, DateTimeOffset At) : AccountEvent;

/// <summary>The address to which the person has things sent if they say nothing.</summary>
public sealed record AddressPreferred(AddressId AddressId, DateTimeOffset At) : AccountEvent;

public sealed record AddressRemoved(AddressId AddressId, DateTimeOffset At) : AccountEvent;

/// <summary>The person wants mail at another address; its owner must open a link first.</summary>
public sealed record EmailChangeAsked(DateTimeOffset At) : AccountEvent;

/// <summary>The link at the new address was opened: mail goes there, and sign-ins use it.</summary>
public sealed record EmailChanged(DateTimeOffset At) : AccountEvent;

/// <summary>The owner of the address before took the change back: every session ended.</summary>
public sealed record EmailChangeUndone(DateTimeOffset At) : AccountEvent;

/// <summary>What a person is called, and where they can be reached.</summary>
public sealed record ProfileDetails(string FirstName, string LastName, string? Phone);
