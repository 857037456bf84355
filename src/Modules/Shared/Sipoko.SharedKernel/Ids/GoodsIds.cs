using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

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
