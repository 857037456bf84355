using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>A person who can sign in: buyer, seller user or staff.</summary>
[JsonConverter(typeof(TypedIdConverter<AccountId>))]
public readonly record struct AccountId(Guid Value) : ITypedId<AccountId>
{
    public static AccountId New() => new(Guid.CreateVersion7());

    public static AccountId From(Guid value) => new(value);
}

/// <summary>A company that sells: the seller of record of its offers.</summary>
[JsonConverter(typeof(TypedIdConverter<SellerId>))]
public readonly record struct SellerId(Guid Value) : ITypedId<SellerId>
{
    public static SellerId New() => new(Guid.CreateVersion7());

    public static SellerId From(Guid value) => new(value);
}

/// <summary>A person whose data we seal: an account's holder, or a guest.</summary>
[JsonConverter(typeof(TypedIdConverter<PersonId>))]
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);
}

/// <summary>One address of a person's address book.</summary>
[JsonConverter(typeof(TypedIdConverter<AddressId>))]
public readonly record struct AddressId(Guid Value) : ITypedId<AddressId>
{
    public static AddressId New() => new(Guid.CreateVersion7());

    public static AddressId From(Guid value) => new(value);
}

/// <summary>A second proof of who signs in: an authenticator app, or a passkey.</summary>
[JsonConverter(typeof(TypedIdConverter<SecondFactorId>))]
public readonly record struct SecondFactorId(Guid Value) : ITypedId<SecondFactorId>
{
    public static SecondFactorId New() => new(Guid.CreateVersion7());

    public static SecondFactorId From(Guid value) => new(value);
}

/// <summary>One browser in which an account is signed in.</summary>
[JsonConverter(typeof(TypedIdConverter<SessionId>))]
public readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId New() => new(Guid.CreateVersion7());

    public static SessionId From(Guid value) => new(value);
}

/// <summary>An invitation to act for a company.</summary>
[JsonConverter(typeof(TypedIdConverter<InvitationId>))]
public readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId New() => new(Guid.CreateVersion7());

    public static InvitationId From(Guid value) => new(value);
}

/// <summary>One reading of a subject's history by a member of staff.</summary>
[JsonConverter(typeof(TypedIdConverter<AuditOpeningId>))]
public readonly record struct AuditOpeningId(Guid Value) : ITypedId<AuditOpeningId>
{
    public static AuditOpeningId New() => new(Guid.CreateVersion7());

    public static AuditOpeningId From(Guid value) => new(value);
}

/// <summary>What a member of staff did with messages that failed, once.</summary>
[JsonConverter(typeof(TypedIdConverter<DeadLetterActId>))]
public readonly record struct DeadLetterActId(Guid Value) : ITypedId<DeadLetterActId>
{
    public static DeadLetterActId New() => new(Guid.CreateVersion7());

    public static DeadLetterActId From(Guid value) => new(value);
}
