using System.Net;
using System.Reflection;
using Sipoko.Host.Messaging;
using Sipoko.Host.Watching;
using Sipoko.Integration.Tests.Journeys;
using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Watching;

[Collection(SiteCollection.Name)]
public sealed class DeadLetterTests(SipokoApp app)
{
    private const string Failures = "/equipe/machinerie/echecs";
    private const string Slug = "saladier-sable-familial";

    private static readonly TimeSpan TimeToReplay = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_message_that_failed_runs_again_once_when_staff_say_so_and_why()
    {
        var (shop, staff) = (await Shop.Of(app, Shop.Kori), await app.SignedIn("equipe"));
        var before = await Stock();
        await StocksBreak();
        try
        {
            await Counts(shop, before + 5);
        }
        finally
        {
            await StocksAreMended();
        }

        (await Stock()).ShouldBe(before);
        (await app.Client.GetStringAsync("/health/ready")).ShouldBe("Degraded");
        var machinery = await staff.Opens("/equipe/machinerie");
        machinery.Text.ShouldContain("1 message a échoué et attend une décision.");
        var list = await staff.Opens(Failures);
        list.Text.ShouldContain("Ajouter du stock");
        list.Text.ShouldNotContain("quelquun@ailleurs.example");
        var letter = await staff.Opens(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        letter.Text.ShouldContain("\"quantity\": 5");
        letter.Text.ShouldContain("[masqué]");

        (await staff.Submits(letter, "form[action^='/equipe/machinerie']", ("geste", "relance"), ("motif", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await ActsBreak();
        try
        {
            (await staff.Submits(letter, "form[action^='/equipe/machinerie']", ("geste", "relance"), ("motif", "Le stock est réparé"))).Status.ShouldBe(HttpStatusCode.InternalServerError);
        }
        finally
        {
            await ActsAreMended();
        }

        var done = await staff.Submits(letter, "form[action^='/equipe/machinerie']", ("geste", "relance"), ("motif", "Le stock est réparé"));
        done.Text.ShouldContain("Relance demandée.");
        await Eventually.Is("the stock is added", TimeToReplay, async () => await Stock() == before + 5);
        await staff.Submits(letter, "form[action^='/equipe/machinerie']", ("geste", "relance"), ("motif", "Le stock est réparé")); // the same form again

        await Eventually.Is("nothing waits any more", TimeToReplay, async () => (await staff.Opens(Failures)).Text.Contains("Aucun message en échec", StringComparison.Ordinal));
        (await Stock()).ShouldBe(before + 5);
        (await app.Database.Events("accounts.dead_letters_replayed", "Le stock est réparé")).ShouldBe(1);
        (await app.Database.Ask<string>("select headers ->> 'actor' from accounts.mt_events where type = 'accounts.dead_letters_replayed'")).ShouldStartWith("account:");
        (await staff.Opens("/equipe/machinerie")).Text.ShouldContain("Ajouter du stock : 1 message relancé");
    }

    [Fact]
    public async Task Failed_messages_of_one_queue_are_put_aside_and_taken_back_together()
    {
        var (shop, staff) = (await Shop.Of(app, Shop.Kori), await app.SignedIn("equipe"));
        var before = await Stock();
        await StocksBreak();
        try
        {
            await Counts(shop, before + 2);
            await Counts(shop, before + 3);
        }
        finally
        {
            await StocksAreMended();
        }

        var waiting = await staff.Opens($"{Failures}?file=checkout.add-stock");
        await Decides(staff, waiting, "mise-de-cote", "Doublon d’un import");
        var aside = await Decides(staff, waiting, "mise-de-cote", "Doublon d’un import"); // by a double click
        aside.Status.ShouldBe(HttpStatusCode.OK);
        aside.Text.ShouldContain("Mis de côté (2)");
        aside.Text.ShouldContain("À décider (0)");
        (await app.Client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        await Decides(staff, await staff.Opens($"{Failures}?cote=oui&file=checkout.add-stock"), "reprise", "Ce n’était pas un doublon");
        await Decides(staff, await staff.Opens($"{Failures}?file=checkout.add-stock"), "relance", "Réparé");

        await Eventually.Is("both are added", TimeToReplay, async () => await Stock() == before + 5);
        (await app.Database.Rows("select type from accounts.mt_events where type like 'accounts.dead_letters_%' and jsonb_array_length(data -> 'letters') = 2 order by seq_id")).ShouldBe(
            ["accounts.dead_letters_set_aside", "accounts.dead_letters_taken_back", "accounts.dead_letters_replayed"]);
    }

    [Fact]
    public async Task The_machinery_is_in_order_and_all_its_parts_are_read()
    {
        var page = await (await app.SignedIn("equipe")).Opens("/equipe/machinerie");

        page.Text.ShouldNotContain("Non lu");
        page.Text.ShouldContain("Commandes et paiements");
        page.Text.ShouldContain("Toutes les projections sont calculées dans la transaction");
    }

    [Fact]
    public async Task The_queues_that_messages_wait_in_have_words_and_the_ids_of_messages_tell_their_age()
    {
        var queues = app.DurableQueues().Select(queue => queue.Split(' ')[0]).ToHashSet();
        QueueWords.All.Where(queue => !queues.Contains(queue)).ShouldBeEmpty();
        Database.Modules.SelectMany(module => Assembly.Load($"Sipoko.{char.ToUpperInvariant(module[0])}{module[1..]}").GetExportedTypes()).Where(QueueNames.IsReaction).Select(QueueNames.ForReaction).Where(queue => !QueueWords.Has(queue)).ShouldBeEmpty();
        (await app.Database.Rows("select message_type from wolverine.wolverine_incoming_envelopes")).Count.ShouldBeGreaterThan(10);
        (await app.Database.Rows($"select id from (select id, {MessageAge.DueSql} as due from wolverine.wolverine_incoming_envelopes where status <> 'Handled' and execution_time is null) message where due < now() - interval '1 day' or due > now()"))
            .ShouldBeEmpty();
    }

    private static Task<Answer> Decides(Visitor staff, Answer list, string act, string reason) => staff.Submits(list, "form[action^='/equipe/machinerie']", ("geste", act), ("motif", reason));

    private Task<int> Stock() => app.Database.Ask<int>("select (stock.data ->> 'available')::int from checkout.mt_doc_stock stock join checkout.mt_doc_offer offer on offer.id = stock.id where offer.data ->> 'slug' = $1", Slug);

    private async Task Counts(Shop shop, int counted)
    {
        var product = await app.Database.Ask<Guid>("select id from catalog.mt_doc_product where data -> 'listing' ->> 'slug' = $1", Slug);
        await shop.Browser.Posts($"/vendeur/produits/{product}/stock", ("stock", $"{counted}"), ("movement", Guid.CreateVersion7().ToString()), ("shown", $"{await Stock()}"));
    }

    private Task StocksBreak() => app.Database.Do(
        """
        create function checkout.break_stock() returns trigger language plpgsql as $$ begin raise exception 'quelquun@ailleurs.example broke this'; end $$;
        create trigger break_stock before insert on checkout.mt_events for each row when (new.type = 'checkout.stock_added') execute function checkout.break_stock();
        """);

    private Task ActsBreak() => app.Database.Do(
        """
        create function wolverine.break_acts() returns trigger language plpgsql as $$ begin raise exception 'no act'; end $$;
        create trigger break_acts before update on wolverine.wolverine_dead_letters for each row execute function wolverine.break_acts();
        """);

    private Task ActsAreMended() => app.Database.Do("drop trigger break_acts on wolverine.wolverine_dead_letters; drop function wolverine.break_acts();");

    private Task StocksAreMended() => app.Database.Do("drop trigger break_stock on checkout.mt_events; drop function checkout.break_stock();");
}
