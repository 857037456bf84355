using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>A visitor's cart.</summary>
[JsonConverter(typeof(TypedIdConverter<CartId>))]
public readonly record struct CartId(Guid Value) : ITypedId<CartId>
{
    public static CartId New() => new(Guid.CreateVersion7());

    public static CartId From(Guid value) => new(value);
}

/// <summary>What a buyer pays at once, over one or several sellers.</summary>
[JsonConverter(typeof(TypedIdConverter<OrderId>))]
public readonly record struct OrderId(Guid Value) : ITypedId<OrderId>
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public static OrderId From(Guid value) => new(value);
}

/// <summary>One attempt to pay an order.</summary>
[JsonConverter(typeof(TypedIdConverter<PaymentId>))]
public readonly record struct PaymentId(Guid Value) : ITypedId<PaymentId>
{
    public static PaymentId New() => new(Guid.CreateVersion7());

    public static PaymentId From(Guid value) => new(value);
}

/// <summary>The part of an order that one seller ships.</summary>
[JsonConverter(typeof(TypedIdConverter<SellerOrderId>))]
public readonly record struct SellerOrderId(Guid Value) : ITypedId<SellerOrderId>
{
    public static SellerOrderId New() => new(Guid.CreateVersion7());

    public static SellerOrderId From(Guid value) => new(value);
}

/// <summary>One parcel of a seller order.</summary>
[JsonConverter(typeof(TypedIdConverter<ParcelId>))]
public readonly record struct ParcelId(Guid Value) : ITypedId<ParcelId>
{
    public static ParcelId New() => new(Guid.CreateVersion7());

    public static ParcelId From(Guid value) => new(value);
}

/// <summary>One cancelling of what was not shipped yet; the same one counts once.</summary>
[JsonConverter(typeof(TypedIdConverter<CancellationId>))]
public readonly record struct CancellationId(Guid Value) : ITypedId<CancellationId>
{
    public static CancellationId New() => new(Guid.CreateVersion7());

    public static CancellationId From(Guid value) => new(value);
}

/// <summary>One giving back of money; the same refund is made once.</summary>
[JsonConverter(typeof(TypedIdConverter<RefundId>))]
public readonly record struct RefundId(Guid Value) : ITypedId<RefundId>
{
    public static RefundId New() => new(Guid.CreateVersion7());

    public static RefundId From(Guid value) => new(value);
}

/// <summary>A gift card.</summary>
[JsonConverter(typeof(TypedIdConverter<GiftCardId>))]
public readonly record struct GiftCardId(Guid Value) : ITypedId<GiftCardId>
{
    public static GiftCardId New() => new(Guid.CreateVersion7());

    public static GiftCardId From(Guid value) => new(value);
}

/// <summary>What a buyer of a gift card pays.</summary>
[JsonConverter(typeof(TypedIdConverter<GiftCardOrderId>))]
public readonly record struct GiftCardOrderId(Guid Value) : ITypedId<GiftCardOrderId>
{
    public static GiftCardOrderId New() => new(Guid.CreateVersion7());

    public static GiftCardOrderId From(Guid value) => new(value);
}

/// <summary>One entry of the ledger: postings that sum to zero.</summary>
[JsonConverter(typeof(TypedIdConverter<LedgerEntryId>))]
public readonly record struct LedgerEntryId(Guid Value) : ITypedId<LedgerEntryId>
{
    public static LedgerEntryId New() => new(Guid.CreateVersion7());

    public static LedgerEntryId From(Guid value) => new(value);
}
