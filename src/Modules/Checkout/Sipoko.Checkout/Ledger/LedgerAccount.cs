using System.Text.Json.Serialization;

namespace Sipoko.Checkout.Ledger;

/// <summary>Where money stands in the books: what is owned (Stripe's balance, the bank), what is owed (to sellers, to buyers), what was earned or lost.</summary>
[JsonConverter(typeof(StringValueConverter<LedgerAccount>))]
public readonly record struct LedgerAccount(string Value) : IStringValue<LedgerAccount>
{
    /// <summary>The platform's balance at Stripe.</summary>
    public static readonly LedgerAccount Psp = new("psp:stripe");

    /// <summary>The platform's own bank account, for what cannot go by Stripe.</summary>
    public static readonly LedgerAccount Bank = new("bank");

    /// <summary>VAT on the commission, owed to the State.</summary>
    public static readonly LedgerAccount Vat = new("vat:collected");

    public static readonly LedgerAccount Commission = new("commission");

    /// <summary>What expired on gift cards.</summary>
    public static readonly LedgerAccount Breakage = new("breakage");

    public static readonly LedgerAccount PspFees = new("psp_fees");

    /// <summary>Money that nobody has explained yet; zero when all is clear.</summary>
    public static readonly LedgerAccount Suspense = new("suspense");

    /// <summary>What can still be spent of a gift card.</summary>
    public static LedgerAccount GiftCardAvailable(GiftCardId card) => new($"giftcard:{card.Value:N}:available");

    /// <summary>What is kept of a gift card while its holder pays the rest.</summary>
    public static LedgerAccount GiftCardReserved(GiftCardId card) => new($"giftcard:{card.Value:N}:reserved");

    /// <summary>What buyers paid for a seller's goods, commission included, until it is released.</summary>
    public static LedgerAccount SellerHeld(SellerId seller) => new($"seller:{seller.Value:N}:held");

    /// <summary>What is to be transferred to a seller; below zero, what the seller owes.</summary>
    public static LedgerAccount SellerDue(SellerId seller) => new($"seller:{seller.Value:N}:due");

    /// <summary>What is on its way back to a buyer.</summary>
    public static LedgerAccount RefundPending(RefundId refund) => new($"refund:{refund.Value:N}:pending");

    public static LedgerAccount From(string stored) => new(stored);

    /// <summary>Holds what belongs to others and was really received: never less than nothing.</summary>
    [JsonIgnore]
    public bool IsGuarded => Value.Split(':') is ["giftcard", _, _] or ["seller", _, "held"] or ["refund", _, "pending"];

    public override string ToString() => Value;
}
