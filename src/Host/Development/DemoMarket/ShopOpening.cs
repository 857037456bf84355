using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sellers;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Products;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>Opens demo shops by the commands that people use: the seller applies, staff certify, the seller publishes what is not on the shelf yet.</summary>
/// <param name="stock">The same stock for every product; null for what is written down.</param>
internal sealed class ShopOpening(IMessageBus bus, IPersonKeys keys, int? stock)
{
    private const string Route = "demo";

    public static AccountId AccountIdOf(string name) => new(DemoIds.Of("account", name));

    public async Task<IReadOnlyList<DemoProduct>> Missing(DemoShop shop, CancellationToken cancellation)
    {
        var told = await bus.Query(new DescribeProducts([.. shop.Products.Select(product => product.ProductId)]), cancellation);
        var known = told.Entries.Select(entry => new ProductId(entry.StreamId)).ToHashSet();
        return [.. shop.Products.Where(product => !known.Contains(product.ProductId))];
    }

    /// <summary>Another module may not have heard yet of what this command rests on: asked again until it has, for half a minute at most.</summary>
    public async Task Do(string role, object command, CancellationToken cancellation)
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

    public Task Publish(DemoShop shop, DemoProduct product, CancellationToken cancellation) => Do("seller", Publication(shop, product), cancellation);

    public async Task Certify(DemoShop shop, AccountId staff, CancellationToken cancellation)
    {
        var owner = AccountIdOf(shop.Slug);
        var representative = await keys.Seal(new PersonId(owner.Value), Purpose.Contract, new LegalRepresentative(shop.RepresentativeFirstName, shop.RepresentativeLastName), cancellation);
        var application = new ApplyToSell(
            shop.SellerId, owner, new CompanyNumbers(Siren.From(shop.Siren), Siret.From(shop.Siret), VatNumber.From(shop.VatNumber)),
            new Company(shop.Name, shop.LegalForm, shop.RcsCity, shop.Address.Line1, shop.Address.PostalCode, shop.Address.City, new EmailAddress(shop.Email), shop.Phone),
            new Shop(shop.Slug, shop.TradingAs ?? shop.Name, shop.Story, shop.ReturnPolicy, shop.MemberSince), representative);
        await Do("buyer", application, cancellation);
        await Do("staff", new CertifySeller(shop.SellerId, staff, SentVersion: 1, "Extrait Kbis, numéros et représentant vérifiés (démonstration)", Enum.GetValues<StaffCheck>()), cancellation);
        await Do("staff", new InviteSellerUser(owner, shop.SellerId), cancellation);
    }

    private PublishProduct Publication(DemoShop shop, DemoProduct product) => new(
        product.ProductId, new(DemoIds.Of("offer", product.Slug)), shop.SellerId, ListingOf(product),
        Money.OfCents(product.PriceCents), new Rate(product.VatRateBasisPoints), stock ?? product.Stock, new(DemoIds.Of("stock", product.Slug)));

    public static Listing ListingOf(DemoProduct product) => new(
        product.Slug, product.Title, product.Category, product.Description, Enum.Parse<Condition>(product.Condition, ignoreCase: true), product.DispatchWorkingDays, product.MadeToMeasure,
        [.. product.Attributes.Select(attribute => new ProductAttribute(attribute.Name, attribute.Value))],
        new Maker(product.Maker.Name, product.Maker.Address, new EmailAddress(product.Maker.Email)), product.Safety, new Picture($"/images/demo/{product.Picture}", product.PictureAlt));
}
