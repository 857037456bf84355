namespace Sipoko.Fulfilment.Contracts;

/// <summary>How many orders a seller still has to ship.</summary>
public sealed record CountOrdersToShip(SellerId SellerId) : IQuery<OrdersToShip>;

public sealed record OrdersToShip(int Count);
