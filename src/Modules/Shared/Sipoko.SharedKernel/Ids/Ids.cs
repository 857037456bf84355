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

/// <summary>A thing for sale, as its seller describes it.</summary>
[JsonConverter(typeof(TypedIdConverter<ProductId>))]
public readonly record struct ProductId(Guid Value) : ITypedId<ProductId>
{
    public static ProductId New() => new(Guid.CreateVersion7());

    public static ProductId From(Guid value) => new(value);
}

/// <summary>What one can put into a cart: a product at a seller's price; also the key of its sellable stock.</summary>
[JsonConverter(typeof(TypedIdConverter<OfferId>))]
public readonly record struct OfferId(Guid Value) : ITypedId<OfferId>
{
    public static OfferId New() => new(Guid.CreateVersion7());

    public static OfferId From(Guid value) => new(value);
}

/// <summary>One adjustment of a stock by its seller; the same movement counts once.</summary>
[JsonConverter(typeof(TypedIdConverter<StockMovementId>))]
public readonly record struct StockMovementId(Guid Value) : ITypedId<StockMovementId>
{
    public static StockMovementId New() => new(Guid.CreateVersion7());

    public static StockMovementId From(Guid value) => new(value);
}

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

/// <summary>A buyer's rights to send back what one seller order delivered.</summary>
[JsonConverter(typeof(TypedIdConverter<ReturnRightId>))]
public readonly record struct ReturnRightId(Guid Value) : ITypedId<ReturnRightId>
{
    public static ReturnRightId New() => new(Guid.CreateVersion7());

    public static ReturnRightId From(Guid value) => new(value);
}

/// <summary>A thread of messages.</summary>
[JsonConverter(typeof(TypedIdConverter<ConversationId>))]
public readonly record struct ConversationId(Guid Value) : ITypedId<ConversationId>
{
    public static ConversationId New() => new(Guid.CreateVersion7());

    public static ConversationId From(Guid value) => new(value);
}

/// <summary>One message of a thread.</summary>
[JsonConverter(typeof(TypedIdConverter<MessageId>))]
public readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId New() => new(Guid.CreateVersion7());

    public static MessageId From(Guid value) => new(value);
}

/// <summary>One e-mail; the same e-mail is sent once.</summary>
[JsonConverter(typeof(TypedIdConverter<EmailId>))]
public readonly record struct EmailId(Guid Value) : ITypedId<EmailId>
{
    public static EmailId New() => new(Guid.CreateVersion7());

    public static EmailId From(Guid value) => new(value);
}

/// <summary>A person whose data we seal: an account's holder, or a guest.</summary>
[JsonConverter(typeof(TypedIdConverter<PersonId>))]
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);
}

/// <summary>One reading of a subject's history by a member of staff.</summary>
[JsonConverter(typeof(TypedIdConverter<AuditOpeningId>))]
public readonly record struct AuditOpeningId(Guid Value) : ITypedId<AuditOpeningId>
{
    public static AuditOpeningId New() => new(Guid.CreateVersion7());

    public static AuditOpeningId From(Guid value) => new(value);
}
