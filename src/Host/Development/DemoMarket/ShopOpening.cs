using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sellers;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Products;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>Opens demo shops by the commands that people use: the seller applies, staff certify, the seller publishes what is not on the shelf yet.</summary>
/// <param name="stock">The same stock for every product; null for what is written down.</param>
internal sealed class ShopOpening(Acting acting, IPersonKeys keys, int? stock)
{
    public Acting Acting => acting;

    public static AccountId AccountIdOf(string name) => new(DemoIds.Of("account", name));

    public async Task<IReadOnlyList<DemoProduct>> Missing(DemoShop shop, CancellationToken cancellation)
    {
        var told = await acting.Query(new DescribeProducts([.. shop.Products.Select(product => product.ProductId)]), cancellation);
        var known = told.Entries.Select(entry => new ProductId(entry.StreamId)).ToHashSet();
        return [.. shop.Products.Where(product => !known.Contains(product.ProductId))];
    }

    /// <summary>Those who have no account yet.</summary>
    public async Task<IReadOnlyList<DemoLogin>> Strangers(IReadOnlyList<DemoLogin> people, CancellationToken cancellation)
    {
        var strangers = new List<DemoLogin>();
        foreach (var person in people)
        {
            if (await acting.Query(new GetAccountEmail(AccountIdOf(person.Name)), cancellation) is null)
            {
                strangers.Add(person);
            }
        }

        return strangers;
    }

    public Task Publish(DemoShop shop, DemoProduct product, CancellationToken cancellation) => acting.AsSystem("seller", Publication(shop, product), cancellation);

    public async Task Certify(DemoShop shop, AccountId staff, CancellationToken cancellation)
    {
        await Apply(shop, cancellation);
        await acting.AsSystem("staff", new CertifySeller(shop.SellerId, staff, SentVersion: 1, "Extrait Kbis, numéros et représentant vérifiés (démonstration)", Enum.GetValues<StaffCheck>()), cancellation);
        await acting.AsSystem("staff", new InviteSellerUser(AccountIdOf(shop.Slug), shop.SellerId), cancellation);
    }

    public async Task Apply(DemoShop shop, CancellationToken cancellation)
    {
        var owner = AccountIdOf(shop.Slug);
        var representative = await keys.Seal(new PersonId(owner.Value), Purpose.Contract, new LegalRepresentative(shop.RepresentativeFirstName, shop.RepresentativeLastName), cancellation);
        var application = new ApplyToSell(
            shop.SellerId, owner, new CompanyNumbers(Siren.From(shop.Siren), Siret.From(shop.Siret), VatNumber.From(shop.VatNumber)),
            new Company(shop.Name, shop.LegalForm, shop.RcsCity, shop.Address.Line1, shop.Address.PostalCode, shop.Address.City, new EmailAddress(shop.Email), shop.Phone),
            new Shop(shop.Slug, shop.TradingAs ?? shop.Name, shop.Story, shop.ReturnPolicy, shop.MemberSince), representative);
        await acting.AsSystem("buyer", application, cancellation);
    }

    private PublishProduct Publication(DemoShop shop, DemoProduct product) => new(
        product.ProductId, new(DemoIds.Of("offer", product.Slug)), shop.SellerId, ListingOf(product),
        Money.OfCents(product.PriceCents), new Rate(product.VatRateBasisPoints), stock ?? product.Stock, new(DemoIds.Of("stock", product.Slug)));

    public static Listing ListingOf(DemoProduct product) => new(
        product.Slug, product.Title, product.Category, product.Description, Enum.Parse<Condition>(product.Condition, ignoreCase: true), product.DispatchWorkingDays, product.MadeToMeasure,
        [.. product.Attributes.Select(attribute => new ProductAttribute(attribute.Name, attribute.Value))],
        new Maker(product.Maker.Name, product.Maker.Address, new EmailAddress(product.Maker.Email)), product.Safety, new Picture($"/images/demo/{product.Picture}", product.PictureAlt));
}
