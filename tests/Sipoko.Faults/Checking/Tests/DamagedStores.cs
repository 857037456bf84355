using Npgsql;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking.Tests;

/// <summary>A copy of a run's stores, damaged table by table: proves that the rules see what truly lies there.</summary>
internal static class DamagedStores
{
    private const string Copy = "damaged";

    /// <summary>By rule, what is done to the tables that it reads.</summary>
    private static readonly Dictionary<string, string> Damages = new()
    {
        ["I1"] = "update checkout.mt_events set data = jsonb_set(data, '{quantity}', '0') where seq_id = (select min(a.seq_id) from checkout.mt_events a join checkout.mt_events r on r.stream_id = a.stream_id and r.type = 'checkout.stock_reserved' where a.type = 'checkout.stock_added')",
        ["I2"] = "update checkout.mt_events set data = jsonb_set(data, '{amount,cents}', '1') where seq_id = (select min(seq_id) from checkout.mt_events where type = 'checkout.gift_card_issued')",
        ["I3"] = "delete from checkout.mt_events where seq_id = (select max(seq_id) from checkout.mt_events where type = 'checkout.stock_sold')",
        ["I4"] = "delete from checkout.mt_events where seq_id = (select max(seq_id) from checkout.mt_events where type = 'checkout.order_placed')",
        ["I6"] = "update checkout.mt_events set headers = headers - 'route' where seq_id = (select max(seq_id) from checkout.mt_events where type = 'checkout.order_paid')",
        ["I7"] =
            """
            insert into checkout.mt_events (seq_id, id, stream_id, version, data, type, timestamp, correlation_id, headers)
            select (select max(seq_id) + 1 from checkout.mt_events), gen_random_uuid(), stream_id, 99, data, type, timestamp, correlation_id, headers
            from checkout.mt_events where seq_id = (select min(seq_id) from checkout.mt_events where type = 'checkout.order_placed')
            """,
        ["I8"] = "update checkout.mt_events set data = jsonb_set(data, '{total,cents}', '1') where seq_id = (select seq_id from checkout.mt_events p where p.type = 'checkout.order_placed' and exists (select 1 from checkout.mt_events o where o.stream_id = p.stream_id and o.type = 'checkout.order_paid') order by 1 offset 1 limit 1)",
        ["I9"] = "update checkout.mt_events set data = jsonb_set(data, '{postings,0,cents}', '1') where seq_id = (select min(seq_id) from checkout.mt_events where type = 'checkout.entry_posted')",
        ["I10"] = "update checkout.mt_events set data = jsonb_set(data, '{amount,cents}', '1') where seq_id = (select max(seq_id) from checkout.mt_events where type = 'checkout.payment_succeeded')",
        ["I11"] = "update messaging.mt_streams set version = version + 1 where id = (select stream_id from messaging.mt_events where type = 'messaging.email_sent' order by seq_id limit 1)",
        ["I12"] = "update checkout.mt_doc_order set data = jsonb_set(data, '{status}', '\"Cancelled\"') where id = (select stream_id from checkout.mt_events where type = 'checkout.order_paid' order by seq_id limit 1)",
        ["I13"] = "update checkout.mt_doc_stripenews set id = 'evt_forged_1' where id = (select min(id) from checkout.mt_doc_stripenews)",
        ["I14"] = "insert into wolverine.wolverine_dead_letters (id, body, message_type, received_at, exception_type) values (gen_random_uuid(), '', 'Sipoko.Checkout.Contracts.RefundOrder', 'local://checkout.refund-order/', 'System.Exception')",
        ["I15"] = "delete from messaging.mt_events where seq_id = (select max(seq_id) from messaging.mt_events where type = 'messaging.email_sent')",
        ["I17"] = "delete from fulfilment.mt_events where seq_id = (select seq_id from fulfilment.mt_events where type = 'fulfilment.seller_order_prepared' order by seq_id offset 2 limit 1)", // of an order that is whole otherwise
    };

    /// <summary>Every rule whose tables were damaged; I5 reads what the journal refused, which no table holds.</summary>
    public static IEnumerable<string> Rules => Damages.Keys;

    public static async Task<Verdict> Check(RunFolder run, string connection)
    {
        await using var cluster = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ConnectionString);
        var original = new NpgsqlConnectionStringBuilder(connection).Database;
        await Do(cluster, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{original}' and pid <> pg_backend_pid()");
        await Do(cluster, $"create database {Copy} template {original}");
        var copy = new NpgsqlConnectionStringBuilder(connection) { Database = Copy, Pooling = false }.ConnectionString;
        await using (var damaged = NpgsqlDataSource.Create(copy))
        {
            foreach (var sql in Damages.Values)
            {
                await Do(damaged, sql);
            }
        }

        return await Checker.Check(run, copy);
    }

    private static async Task Do(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
