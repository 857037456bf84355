using Sipoko.Accounts.Accounts;

namespace Sipoko.Accounts.Erasure;

/// <summary>The person left and was forgotten; what stays of their orders is sealed until its term.</summary>
public sealed record AccountErased(DateTimeOffset At) : AccountEvent;

internal static class ErasureRefusal
{
    public static readonly Refusal StillSells = new(
        "erasure.still_sells", "Vous agissez pour une boutique\u00A0: fermez-la, ou faites-vous remplacer, avant d’effacer votre compte.");
}
