namespace Sipoko.Messaging.Contracts;

/// <summary>How fast a seller usually answers, over its last ninety days.</summary>
/// <param name="UsualMinutes">The median of its first answers; null while there are too few to tell.</param>
public sealed record SellerAnswerTimeChanged(SellerId SellerId, int? UsualMinutes, DateTimeOffset At, long Version);
