using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sellers;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Products;
using Sipoko.Host.Health;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>
/// Fills an empty installation with three shops and thirty products, by the commands that people use, so that its events are real. Runs again harmlessly.
/// Demo:Stock gives every product the same stock: for load tests.
/// </summary>
internal sealed class DemoMarketSeeder(
    IServiceScopeFactory scopes, IPersonKeys keys, IConfiguration configuration, StartUp startUp, IHostApplicationLifetime lifetime, ILogger<DemoMarketSeeder> log)
    : BackgroundService
{
    private const string Domain = "demo.sipoko.example";
    private const string Route = "demo";

    /// <summary>One member a role; the first may do all of it.</summary>
    private static readonly (string Name, StaffRole Role)[] Team =
    [
        ("equipe", StaffRole.Admin), ("support", StaffRole.Support), ("moderation", StaffRole.Moderation), ("finances", StaffRole.Finance), ("audit", StaffRole.Auditor),
    ];

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
            await Fill(scope.ServiceProvider.GetRequiredService<IMessageBus>(), scope.ServiceProvider.GetRequiredService<NewAccounts>(), stoppingToken);
            startUp.End();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The demo market could not be filled");
            throw;
        }
    }

    private async Task Fill(IMessageBus bus, NewAccounts accounts, CancellationToken cancellation)
    {
        var market = MarketFile.Read();
        var people = await DemoLogin.ReadOrMake(
            configuration["Demo:Logins"] ?? Path.Combine(".sipoko", "demo-logins.txt"),
            [("acheteuse", $"camille@{Domain}"), ("acheteur", $"sacha@{Domain}"), .. market.Shops.Select(shop => ("vendeur", $"{shop.Slug}@{Domain}")), .. Team.Select(member => ("équipe", $"{member.Name}@{Domain}"))], cancellation);
        if ((await bus.Query(new DescribeProducts([ProductIdOf(market.Shops[^1].Products[^1])]), cancellation)).Entries.Count > 0)
        {
            return; // filled by an earlier start
        }

        foreach (var person in people)
        {
            await Register(bus, accounts, person, cancellation);
        }

        foreach (var (name, role) in Team)
        {
            await Do(bus, "system", new AppointStaff(AccountIdOf(name), role, "Équipe de démonstration"), cancellation);
        }

        foreach (var shop in market.Shops)
        {
            await Certify(bus, shop, AccountIdOf(Team[0].Name), cancellation);
            foreach (var product in shop.Products)
            {
                await Do(bus, "seller", Publication(shop, product), cancellation);
            }
        }
    }

    private static async Task Register(IMessageBus bus, NewAccounts accounts, DemoLogin person, CancellationToken cancellation)
    {
        var id = AccountIdOf(person.Name);
        await Do(bus, "anonymous", await accounts.Prepare(id, id.Value, new EmailAddress(person.Email), person.Password, cancellation), cancellation);
        await Do(bus, "anonymous", new ConfirmEmail(id), cancellation);
    }

    private async Task Certify(IMessageBus bus, DemoShop shop, AccountId staff, CancellationToken cancellation)
    {
        var representative = await keys.Seal(
            new PersonId(AccountIdOf(shop.Slug).Value), Purpose.Contract, new LegalRepresentative(shop.RepresentativeFirstName, shop.RepresentativeLastName), cancellation);
        var application = new ApplyToSell(
            SellerIdOf(shop), AccountIdOf(shop.Slug), new CompanyNumbers(Siren.From(shop.Siren), Siret.From(shop.Siret), VatNumber.From(shop.VatNumber)),
            new Company(shop.Name, shop.LegalForm, shop.RcsCity, shop.Address.Line1, shop.Address.PostalCode, shop.Address.City, new EmailAddress(shop.Email), shop.Phone),
            new Shop(shop.Slug, shop.TradingAs ?? shop.Name, shop.Story, shop.ReturnPolicy, shop.MemberSince), representative);
        await Do(bus, "buyer", application, cancellation);
        await Do(bus, "staff", new CertifySeller(SellerIdOf(shop), staff, "Extrait Kbis, numéros et représentant vérifiés (démonstration)"), cancellation);
        await Do(bus, "staff", new InviteSellerUser(AccountIdOf(shop.Slug), SellerIdOf(shop)), cancellation);
    }

    private PublishProduct Publication(DemoShop shop, DemoProduct product) => new(
        ProductIdOf(product), new(DemoIds.Of("offer", product.Slug)), SellerIdOf(shop),
        new Listing(
            product.Slug, product.Title, product.Category, product.Description, Enum.Parse<Condition>(product.Condition, ignoreCase: true), product.DispatchWorkingDays, product.MadeToMeasure,
            [.. product.Attributes.Select(attribute => new ProductAttribute(attribute.Name, attribute.Value))],
            new Maker(product.Maker.Name, product.Maker.Address, new EmailAddress(product.Maker.Email)), product.Safety, new Picture($"/images/demo/{product.Picture}", product.PictureAlt)),
        Money.OfCents(product.PriceCents), new Rate(product.VatRateBasisPoints), configuration.GetValue<int?>("Demo:Stock") ?? product.Stock, new(DemoIds.Of("stock", product.Slug)));

    /// <summary>Another module may not have heard yet of what this command rests on: asked again until it has, for half a minute at most.</summary>
    private static async Task Do(IMessageBus bus, string role, object command, CancellationToken cancellation)
    {
        using var patience = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var attempt = 0; ; attempt++)
        {
            var outcome = await bus.AskAs("system", role, Route, command, cancellation);
            if (outcome is { IsDone: true })
            {
                return;
            }

            if (attempt == 300)
            {
                throw new InvalidOperationException($"{command.GetType().Name}: {outcome?.Refusal?.Code ?? "absent"}");
            }

            await patience.WaitForNextTickAsync(cancellation);
        }
    }

    private async Task WaitForStart(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    private static AccountId AccountIdOf(string name) => new(DemoIds.Of("account", name));

    private static SellerId SellerIdOf(DemoShop shop) => new(DemoIds.Of("seller", shop.Slug));

    private static ProductId ProductIdOf(DemoProduct product) => new(DemoIds.Of("product", product.Slug));
}
