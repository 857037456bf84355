namespace Sipoko.Checkout.Ledger;

/// <summary>How the price of a line is shared: to the cent, net + commission + VAT on the commission = gross.</summary>
internal sealed record SaleShare(Money Net, Money Commission, Money Vat)
{
    /// <summary>VAT on Sipoko's service to sellers (CGI, art. 278).</summary>
    public static readonly Rate VatOnCommission = Rate.Percent(20);

    public static readonly SaleShare None = new(Money.Zero, Money.Zero, Money.Zero);

    public Money Gross => Net + Commission + Vat;

    public static SaleShare operator +(SaleShare left, SaleShare right) => new(left.Net + right.Net, left.Commission + right.Commission, left.Vat + right.Vat);

    public static SaleShare operator -(SaleShare left, SaleShare right) => new(left.Net - right.Net, left.Commission - right.Commission, left.Vat - right.Vat);

    /// <summary>Commission first, then VAT on it, each rounded once; the rest is the seller's.</summary>
    public static SaleShare Of(Money gross, Rate commission)
    {
        var kept = gross * commission;
        var vat = kept * VatOnCommission;
        return new(gross - kept - vat, kept, vat);
    }

    /// <summary>What a refund takes from whom: the commission that stays is the one of what remains paid, however many refunds there were.</summary>
    public static SaleShare OfRefund(Money linePaid, Money refundedBefore, Money refund, Rate commission) =>
        Of(linePaid - refundedBefore, commission) - Of(linePaid - refundedBefore - refund, commission);
}
