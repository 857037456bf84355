using Npgsql;

namespace Sipoko.Browser.Tests.Crashes;

/// <summary>What there is of one order after its payment, counted in the modules' own stores.</summary>
internal sealed record Aftermath(long Paid, long Sold, long SellerOrders, long Sellers, long Threads, long Confirmations, long SellersMails)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private const string Counts =
        """
        with the_order as (select id::text as id from checkout.mt_doc_order where data ->> 'reference' = $1),
          mail as (select data ->> 'kind' as kind from messaging.mt_events, the_order where type = 'messaging.email_sent' and data ->> 'orderId' = the_order.id)
        select array[
          (select count(*) from checkout.mt_events, the_order where type = 'checkout.order_paid' and stream_id::text = the_order.id),
          (select count(*) from checkout.mt_events, the_order where type = 'checkout.stock_sold' and data ->> 'orderId' = the_order.id),
          (select count(*) from fulfilment.mt_events, the_order where type = 'fulfilment.seller_order_prepared' and data ->> 'orderId' = the_order.id),
          (select count(distinct data ->> 'sellerId') from fulfilment.mt_events, the_order where type = 'fulfilment.seller_order_prepared' and data ->> 'orderId' = the_order.id),
          (select count(*) from messaging.mt_events, the_order where type = 'messaging.order_thread_opened' and data ->> 'orderId' = the_order.id),
          (select count(*) from mail where kind = 'checkout.order_confirmed'),
          (select count(*) from mail where kind = 'fulfilment.order_to_ship')]
        """;

    /// <summary>One paid order of two sellers: everything once, and once for each of them.</summary>
    private static readonly Aftermath Once = new(Paid: 1, Sold: 2, SellerOrders: 2, Sellers: 2, Threads: 2, Confirmations: 1, SellersMails: 2);

    /// <summary>All has arrived, no message is left that could still do something, and nothing came twice.</summary>
    public static async Task ShouldBeWhole(RealSite site, string reference)
    {
        try
        {
            await Eventually.Is($"all of order {reference} has arrived", Patience, async () => await Of(site, reference) == Once && await AtWork(site) == 0);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} {await Of(site, reference)}, {await AtWork(site)} messages at work.", late);
        }
    }

    private static async Task<Aftermath> Of(RealSite site, string reference)
    {
        try
        {
            var counted = await site.Ask<long[]>(Counts, reference);
            return new(counted[0], counted[1], counted[2], counted[3], counted[4], counted[5], counted[6]);
        }
        catch (PostgresException absent) when (absent.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return new(0, 0, 0, 0, 0, 0, 0); // a module makes its tables with its first event
        }
    }

    /// <summary>Scheduled messages are not at work: a payment's deadline waits for half an hour.</summary>
    private static Task<long> AtWork(RealSite site) => site.Ask<long>("select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Incoming'");
}
