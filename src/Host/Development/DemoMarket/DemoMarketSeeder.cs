using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sellers;
using Sipoko.Host.Development.DemoMarket.Stories;
using Sipoko.Host.Health;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>
/// Fills an empty installation with twelve shops, three hundred products and their first orders, by the commands that people use, so that its events are real.
/// Runs again harmlessly, and adds what is missing. Demo:Shops opens the first ones only; Demo:Stock gives every product the same stock: for load tests.
/// </summary>
internal sealed class DemoMarketSeeder(
    IServiceScopeFactory scopes, IPersonKeys keys, StoryTelling stories, IConfiguration configuration, StartUp startUp, IHostApplicationLifetime lifetime, ILogger<DemoMarketSeeder> log)
    : BackgroundService
{
    public const string Domain = "demo.sipoko.example";
    private const string Seller = "vendeur";
    private const string Staff = "équipe";

    /// <summary>One member a role; the first may do all of it.</summary>
    private static readonly (string Name, StaffRole Role)[] Team =
    [
        ("equipe", StaffRole.Admin), ("support", StaffRole.Support), ("moderation", StaffRole.Moderation), ("finances", StaffRole.Finance), ("audit", StaffRole.Auditor),
    ];

    /// <summary>More would only wait for processors and connections.</summary>
    private const int AtOnce = 4;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        startUp.Begin();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WaitForStart(stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            var market = MarketFile.Read(configuration.GetValue<int?>("Demo:Shops"));
            await Fill(market, OpeningIn(scope), scope.ServiceProvider.GetRequiredService<NewAccounts>(), stoppingToken);
            if (StoryTelling.IsWanted(configuration))
            {
                await stories.Tell(market, stoppingToken);
            }

            startUp.End();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The demo market could not be filled");
            throw;
        }
    }

    private async Task Fill(MarketFile market, ShopOpening opening, NewAccounts accounts, CancellationToken cancellation)
    {
        IReadOnlyList<DemoShop> applicants = StoryTelling.IsWanted(configuration) ? [MarketFile.Applicant] : [];
        IReadOnlyList<(string, string)> known =
        [
            ("acheteuse", $"camille@{Domain}"), ("acheteur", $"sacha@{Domain}"), .. market.Shops.Select(shop => (Seller, $"{shop.Slug}@{Domain}")),
            .. applicants.Select(shop => ("candidate", $"{shop.Slug}@{Domain}")), .. Team.Select(member => (Staff, $"{member.Name}@{Domain}")),
        ];
        var people = await DemoLogin.ReadOrMake(DemoLogin.FileOf(configuration), known, cancellation);
        var missing = await Missing(opening, market, cancellation);
        var newcomers = await opening.Strangers(people, cancellation);
        if (missing.Count == 0 && newcomers.Count == 0)
        {
            return; // filled by an earlier start
        }

        await Several(newcomers, (person, among) => Register(among, accounts, person, cancellation), cancellation);
        foreach (var (name, role) in Team)
        {
            await opening.Acting.AsSystem("system", new AppointStaff(ShopOpening.AccountIdOf(name), role, "Équipe de démonstration"), cancellation);
        }

        await Several(missing.Select(lot => lot.Shop).Distinct(), (shop, among) => among.Certify(shop, ShopOpening.AccountIdOf(Team[0].Name), cancellation), cancellation);
        await Several(missing, (lot, among) => among.Publish(lot.Shop, lot.Product, cancellation), cancellation);
        await Several(applicants, (shop, among) => among.Apply(shop, cancellation), cancellation);
    }

    /// <summary>What no shelf has yet: one product of each shop, then the next of each, so that what is newest comes from all of them.</summary>
    private static async Task<IReadOnlyList<(DemoShop Shop, DemoProduct Product)>> Missing(ShopOpening opening, MarketFile market, CancellationToken cancellation)
    {
        var rounds = new List<(int Round, DemoShop Shop, DemoProduct Product)>();
        foreach (var shop in market.Shops)
        {
            rounds.AddRange((await opening.Missing(shop, cancellation)).Select((product, round) => (round, shop, product)));
        }

        return [.. rounds.OrderBy(lot => lot.Round).Select(lot => (lot.Shop, lot.Product))];
    }

    private Task Several<T>(IEnumerable<T> things, Func<T, ShopOpening, Task> act, CancellationToken cancellation) =>
        Parallel.ForEachAsync(things, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (thing, _) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            await act(thing, OpeningIn(scope));
        });

    /// <summary>Sellers and staff need a second factor; the page of the codes stands for their phones. The recovery codes are thrown away.</summary>
    private async Task Register(ShopOpening opening, NewAccounts accounts, DemoLogin person, CancellationToken cancellation)
    {
        var id = ShopOpening.AccountIdOf(person.Name);
        await opening.Acting.AsSystem("anonymous", await accounts.Prepare(id, id.Value, new EmailAddress(person.Email), person.Password, from: null, cancellation), cancellation);
        await opening.Acting.AsSystem("anonymous", new ConfirmEmail(id, id.Value), cancellation);
        if (person.Role is Seller or Staff)
        {
            var secret = await keys.Seal(new PersonId(id.Value), Purpose.Profile, Totp.NewSecret(), cancellation);
            await opening.Acting.AsSystem("system", new EnrolAuthenticator(id, new Authenticator(new(id.Value), secret, LastStep: 0), []), cancellation);
        }
    }

    private ShopOpening OpeningIn(AsyncServiceScope scope) => new(Acting.In(scope), keys, configuration.GetValue<int?>("Demo:Stock"));

    private async Task WaitForStart(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }
}
