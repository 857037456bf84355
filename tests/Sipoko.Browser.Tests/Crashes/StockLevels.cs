namespace Sipoko.Browser.Tests.Crashes;

/// <summary>All that the shop can still sell, what it holds for unpaid orders, and how many products Catalog shows otherwise than Checkout counts.</summary>
internal sealed record StockLevels(long Available, long Held, long ShownOtherwise)
{
    private const string Sums =
        """
        select array[
          (select sum((data ->> 'available')::int) from checkout.mt_doc_stock),
          (select sum(jsonb_array_length(data -> 'holds')) from checkout.mt_doc_stock),
          (select count(*) from checkout.mt_doc_stock counted join catalog.mt_doc_stockcard shown on shown.id = counted.id where shown.data ->> 'available' <> counted.data ->> 'available')]
        """;

    public static async Task<StockLevels> Of(RealSite site) =>
        await site.Ask<long[]>(Sums) is [var available, var held, var otherwise] ? new(available, held, otherwise) : throw new InvalidOperationException("no sums");
}
