namespace Sipoko.Checkout.Payments;

/// <summary>
/// Stripe refuses an idempotency key that comes back with another body, so the end of a session may depend on nothing but the order and the attempt:
/// each minute after the order is an attempt of its own, and within it every click, retry and crash opens the same session.
/// </summary>
internal static class PaymentAttempts
{
    public static int At(DateTimeOffset now, DateTimeOffset startedAt) => Math.Max(0, (int)(now - startedAt).TotalMinutes) + 1;

    public static DateTimeOffset EndOf(int attempt, DateTimeOffset startedAt) => startedAt + Payment.TimeToPay + TimeSpan.FromMinutes(attempt);
}
