using Sipoko.Integration.Tests.Journeys;

namespace Sipoko.Integration.Tests.Events;

/// <summary>Looks over all that the site has stored and logged, in all modules, whatever ran before, with one whole purchase at least.</summary>
[Collection(SiteCollection.Name)]
public sealed class EveryEventTests(SipokoApp app)
{
    [Fact]
    public async Task Every_event_says_who_acted_as_what_from_where_under_which_version_and_in_which_chain()
    {
        await WholePurchase();

        foreach (var module in Database.Modules)
        {
            (await app.Database.Rows(
                $"""
                select seq_id, type, headers, correlation_id from {module}.mt_events
                where not coalesce(headers ?& array['actor', 'role', 'route', 'application', 'hops'], false) or coalesce(correlation_id, '') = '' or type is null
                limit 5
                """)).ShouldBeEmpty($"an event of {module} does not tell its origin");
        }
    }

    [Fact]
    public async Task Every_act_of_a_person_names_the_legal_texts_before_them()
    {
        await WholePurchase();

        foreach (var module in Database.Modules)
        {
            (await app.Database.Rows(
                $"""
                select seq_id, type, headers from {module}.mt_events
                where (headers ->> 'actor' = 'guest' or headers ->> 'actor' like 'account:%') and headers ->> 'terms' is null
                limit 5
                """)).ShouldBeEmpty($"an event of {module} names no legal texts");
        }
    }

    [Fact]
    public async Task No_mail_address_name_or_street_stands_anywhere_in_clear()
    {
        await WholePurchase();
        var traces = Person.All.SelectMany(person => person.Traces).ToArray();
        var columns = await app.Database.Rows(
            """
            select format('%I.%I', table_schema, table_name), format('%I', column_name), data_type from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema') and (table_schema, table_name) in (select schemaname, tablename from pg_tables)
            """);
        columns.Count.ShouldBeGreaterThan(100);

        foreach (var column in columns.Select(row => row.Split(' ', 3)))
        {
            var text = column[2] == "bytea" ? $"encode({column[1]}, 'escape')" : $"{column[1]}::text";
            (await app.Database.Rows($"select {text} from {column[0]} where lower({text}) like any ($1) limit 1", (object)traces.Select(trace => $"%{trace.ToLowerInvariant()}%").ToArray()))
                .ShouldBeEmpty($"personal data in {column[0]}.{column[1]}");
        }

        var log = app.Log();
        log.Length.ShouldBeGreaterThan(1000);
        traces.Where(trace => log.Contains(trace, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty("personal data in the log");
    }

    [Fact]
    public async Task Nothing_is_left_undone()
    {
        await WholePurchase();

        (await app.Database.Rows("select message_type, exception_type, exception_message from wolverine.wolverine_dead_letters")).ShouldBeEmpty();
        (await app.Database.Rows("select message_type, attempts from wolverine.wolverine_incoming_envelopes where status = 'Incoming'")).ShouldBeEmpty();
        (await app.Database.Rows("select message_type from wolverine.wolverine_outgoing_envelopes")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Streams_have_no_gaps_and_the_snapshots_of_stocks_balance()
    {
        await WholePurchase();

        foreach (var module in Database.Modules)
        {
            (await app.Database.Rows($"select stream_id from {module}.mt_events where stream_id <> '00000000-0000-0000-0000-000000000000' group by stream_id having max(version) <> count(*) or min(version) <> 1"))
                .ShouldBeEmpty($"a stream of {module} has a gap");
        }

        (await app.Database.Rows(
            """
            with moved as (
              select stream_id, sum(case type when 'checkout.stock_added' then 1 when 'checkout.stock_released' then 1 when 'checkout.stock_reserved' then -1 else 0 end * (data ->> 'quantity')::int) as level
              from checkout.mt_events where type like 'checkout.stock_%' group by stream_id)
            select moved.stream_id, level, stock.data ->> 'available' from moved join checkout.mt_doc_stock stock on stock.id = moved.stream_id
            where level <> (stock.data ->> 'available')::int or level < 0
            """)).ShouldBeEmpty();
    }

    private async Task WholePurchase()
    {
        var buyer = await Buyer.WithAccount(app, Person.Perrine);
        var order = await buyer.Buys("gant-manique-matelasses");
        var shop = await Shop.Of(app, Shop.Orvelin);
        await shop.Ships(order, "dpd", "5544332211");
        await buyer.ConfirmsReceipt(order);
        await buyer.Writes(order, "Maison Orvelin", $"Merci, {buyer.Person.Name}, {buyer.Person.Street}.");
        await TellsStaff(buyer);
    }

    /// <summary>The same person, and a stranger, everywhere else where something personal may be typed.</summary>
    private async Task TellsStaff(Buyer buyer)
    {
        foreach (var (browser, person) in new[] { (buyer.Browser, buyer.Person), (app.Visitor(), Person.Louane) })
        {
            var told = $"Je suis {person.Name}, {person.Street}, {person.Phone}.";
            (string, string)[] who = [("formulaire", Guid.CreateVersion7().ToString()), ("nom", person.Name), ("email", person.Email)];
            (await browser.Posts("/aide/contact", [.. who, ("sujet", "autre"), ("message", told)])).Heading.ShouldBe("Votre demande");
            (await browser.Posts("/signaler/autre", [.. who, ("objet", "page"), ("adresse", $"/aide?q={person.Email}"), ("faits", told), ("bonne_foi", "oui")])).Heading.ShouldStartWith("Signalement");
            await browser.Posts("/aide/livraison/avis", ("utile", "non"), ("pourquoi", told));
        }
    }
}
