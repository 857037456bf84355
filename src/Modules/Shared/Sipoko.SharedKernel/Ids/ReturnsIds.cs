using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>A buyer's rights to send back what one seller order delivered.</summary>
[JsonConverter(typeof(TypedIdConverter<ReturnRightId>))]
public readonly record struct ReturnRightId(Guid Value) : ITypedId<ReturnRightId>
{
    public static ReturnRightId New() => new(Guid.CreateVersion7());

    public static ReturnRightId From(Guid value) => new(value);
}

/// <summary>A buyer renounces a contract without a reason (art. L221-18).</summary>
[JsonConverter(typeof(TypedIdConverter<WithdrawalId>))]
public readonly record struct WithdrawalId(Guid Value) : ITypedId<WithdrawalId>
{
    public static WithdrawalId New() => new(Guid.CreateVersion7());

    public static WithdrawalId From(Guid value) => new(value);
}

/// <summary>What a buyer claims of a seller about one seller order: a withdrawal, a return, a parcel that never came.</summary>
[JsonConverter(typeof(TypedIdConverter<ClaimId>))]
public readonly record struct ClaimId(Guid Value) : ITypedId<ClaimId>
{
    public static ClaimId New() => new(Guid.CreateVersion7());

    public static ClaimId From(Guid value) => new(value);
}
