using Sipoko.Web.Language;

namespace Sipoko.Checkout.Ledger;

/// <summary>The books in the words of staff.</summary>
internal static class LedgerWords
{
    public static string Kind(EntryKind kind) => kind switch
    {
        EntryKind.OrderPaid => "Commande payée",
        EntryKind.SaleReleased => "Vente libérée",
        EntryKind.SellerPaid => "Virement au vendeur",
        EntryKind.RefundDue => "Remboursement dû",
        EntryKind.RefundSent => "Remboursement envoyé",
        EntryKind.RefundReturned => "Remboursement revenu",
        EntryKind.RefundTransferred => "Remboursement par virement",
        EntryKind.GiftCardSold => "Carte cadeau vendue",
        EntryKind.GiftCardReserved => "Carte cadeau réservée",
        EntryKind.GiftCardReleased => "Carte cadeau rendue",
        EntryKind.GiftCardCredited => "Carte cadeau recréditée",
        EntryKind.GiftCardExpired => "Carte cadeau expirée",
        EntryKind.GiftCardRefunded => "Carte cadeau remboursée",
        EntryKind.GiftCardMoved => "Carte cadeau remplacée",
        EntryKind.MoneySetApart => "Argent mis à part",
        EntryKind.MoneySentBack => "Argent rendu",
        _ => "Argent revenu",
    };

    /// <summary>«psp:stripe 125,50 €, psp_fees 4,40 €, seller:…:held −129,90 €».</summary>
    public static string Lines(IReadOnlyList<Posting> postings) => string.Join(", ", postings.Select(posting => $"{posting.Account} {French.Euros(Money.OfCents(posting.Cents))}"));
}
