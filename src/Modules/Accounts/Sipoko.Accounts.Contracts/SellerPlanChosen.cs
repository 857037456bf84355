namespace Sipoko.Accounts.Contracts;

/// <summary>On what terms a seller sells from now on; orders placed before keep theirs.</summary>
/// <param name="Plan">The plan's own word: <c>gratuite</c>, <c>pro</c>.</param>
/// <param name="Commission">Of the amount without VAT.</param>
public sealed record SellerPlanChosen(SellerId SellerId, string Plan, Rate Commission, int MostProducts, DateTimeOffset At, long Version);
