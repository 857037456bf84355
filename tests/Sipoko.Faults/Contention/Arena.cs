using System.Globalization;
using Npgsql;
using Sipoko.Faults.Checking;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Load;
using Sipoko.Faults.Staging;

namespace Sipoko.Faults.Contention;

/// <summary>Real hosts on a real PostgreSQL, and a crowd that wants the same thing at the same instant. What each of them did is journalled, and judged at the end.</summary>
internal sealed class Arena : IAsyncDisposable
{
    private readonly Dictionary<string, Sheet> cartForms = [];
    private readonly Dictionary<string, Browser> sellers = [];

    private Arena(Stage stage, RunJournal journal)
    {
        Stage = stage;
        Journal = journal;
        Stripe = new(stage.Simulator);
        Clerk = new(journal, Counts, "crowd", new Random(1));
    }

    public Stage Stage { get; }

    public RunJournal Journal { get; }

    public StripeDesk Stripe { get; }

    public LoadCounts Counts { get; } = new();

    public Clerk Clerk { get; }

    public static async Task<Arena> Open(StageOptions options, TimeProvider clock)
    {
        var stage = await Stage.Open(options);
        return new(stage, new(stage.Run, clock));
    }

    /// <param name="stock">Of every product at first.</param>
    public static Task<Arena> Open(int hosts, int shops, int stock, TimeProvider clock) =>
        Open(new(hosts, Shops: shops, Settings: new Dictionary<string, string> { ["Demo__Stock"] = stock.ToString(CultureInfo.InvariantCulture) }), clock);

    public Browser NewBrowser() => new(Stage.Front, Counts);

    /// <summary>The browser of a shop's seller, who signs in once: a code of their authenticator is taken once.</summary>
    public async Task<Browser> SellerOf(string shop)
    {
        if (!sellers.TryGetValue(shop, out var seller))
        {
            seller = sellers[shop] = NewBrowser();
            if (!await SellerSignIn.Do(seller, Stage.Login(shop)))
            {
                throw new StumbleException("/compte/connexion");
            }
        }

        return seller;
    }

    public async Task<IReadOnlyList<T>> Ask<T>(string sql, Func<NpgsqlDataReader, T> row)
    {
        await using var command = Stage.Postgres.Direct.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>What is for sale, by its name in addresses, with its offer's id.</summary>
    public Task<IReadOnlyList<(string Slug, Guid Offer)>> Products() =>
        Ask("select data ->> 'slug', id from checkout.mt_doc_offer order by 1", row => (row.GetString(0), row.GetGuid(1)));

    /// <summary>Someone new with something in the cart and an address, before the button that orders.</summary>
    /// <returns>The filled-in form; null when the last page does not offer it.</returns>
    public async Task<(Browser Browser, Sheet? Form)> AtTheButton(string slug, int quantity, string email, string? giftCard = null)
    {
        var browser = NewBrowser();
        await browser.Send(await CartForm(slug, quantity, browser));
        await browser.Send(new("/commande",
        [
            ("email", email), ("name", "Dominique Foule"), ("line1", "1 rue de la Foule"), ("line2", ""), ("postal_code", "75011"), ("city", "Paris"), ("phone", ""),
        ]));
        var check = await browser.Read("/commande/verification");
        if (giftCard is not null && check.Form("form[action$='/cartes-cadeaux']", [("code", giftCard)]) is { } use)
        {
            await browser.Send(use);
            check = await browser.Read("/commande/verification");
        }

        return (browser, check.Form("form[action='/commande/verification']"));
    }

    /// <summary>Orders, and journals it.</summary>
    public async Task<Told> Order(Browser browser, Sheet form, string email) => await Clerk.DoOnce(new(
        Kinds.PlaceOrder, new Dictionary<string, string> { ["order"] = form.Value("order") ?? "", ["email"] = email }, () => browser.Send(form), async answer => answer switch
        {
            { Status: 303 } when Stripe.SessionOf(answer.Location) is { } session => await Told.Done(("reference", await Stripe.ReferenceOf(session)), ("session", session), ("total", form.Value("total") ?? "")),
            { Status: 303, Location: { } there } when there.StartsWith("/commande/SIP-", StringComparison.Ordinal) => await Told.Done(("reference", there.Split('/')[2]), ("total", form.Value("total") ?? "")),
            { Status: 303 } => await Told.Refused,
            _ => await Told.Usually(answer),
        }));

    /// <summary>Presses «pay» on the payment page.</summary>
    public Task<Told> Pay(string reference, string session) => Clerk.DoOnce(new(
        Kinds.Pay, new Dictionary<string, string> { ["reference"] = reference, ["session"] = session }, () => Stripe.Press(session, "pay"), Told.Usually));

    /// <summary>Waits until all is handled, ends the hosts and has everything judged.</summary>
    public async Task<Verdict> Judge()
    {
        if (await Stage.Settle() is { } left)
        {
            return Verdict.Unreadable($"something was left to do after a minute: {left}\n{Stage.Logs}");
        }

        await File.WriteAllTextAsync(Stage.Run.StripeEvents, await Stripe.Events());
        await File.WriteAllTextAsync(Stage.Run.StripeLedger, await Stripe.Ledger());
        await Stage.StopHosts();
        return await Checker.Check(Stage.Run, Stage.Postgres.Connection);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var seller in sellers.Values)
        {
            seller.Dispose();
        }

        Stripe.Dispose();
        Journal.Dispose();
        await Stage.DisposeAsync();
    }

    private async Task<Sheet> CartForm(string slug, int quantity, Browser browser)
    {
        if (!cartForms.TryGetValue(slug, out var form))
        {
            form = (await browser.Read($"/p/{slug}")).Form("form[action='/panier/lignes']") ?? throw new StumbleException($"/p/{slug}");
            lock (cartForms)
            {
                cartForms[slug] = form;
            }
        }

        return form with { Fields = [.. form.Fields.Where(field => field.Name != "quantity"), ("quantity", $"{quantity}")] };
    }
}
