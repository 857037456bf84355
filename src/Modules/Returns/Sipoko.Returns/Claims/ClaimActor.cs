namespace Sipoko.Returns.Claims;

/// <summary>Who says to be one of the two parties of a claim, and by what.</summary>
/// <param name="IsGuestOfOrder">This browser placed the order without an account, or came by the link in the mail.</param>
public sealed record ClaimActor(Party Party, AccountId? Buyer, bool IsGuestOfOrder, SellerId? Seller)
{
    public static ClaimActor OfBuyer(AccountId? account, bool isGuestOfOrder) => new(Party.Buyer, account, isGuestOfOrder, null);

    public static ClaimActor OfSeller(SellerId? seller) => new(Party.Seller, null, false, seller);

    public bool TakesPartIn(Claim claim) => Party is Party.Seller ? Seller == claim.SellerId : IsGuestOfOrder || (Buyer is not null && Buyer == claim.Buyer);

    internal bool IsNotBuyerOf(Claim claim) => Party is not Party.Buyer || !TakesPartIn(claim);

    internal bool IsNotSellerOf(Claim claim) => Party is not Party.Seller || !TakesPartIn(claim);
}
