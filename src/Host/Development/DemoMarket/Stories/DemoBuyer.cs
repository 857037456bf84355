namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <summary>Someone who buys in the demo's stories; nobody real.</summary>
/// <param name="Name">The part of their address before the @.</param>
internal sealed record DemoBuyer(string Name, EmailAddress Email, PostalAddress Address)
{
    public static readonly DemoBuyer Camille = new(
        "camille", new($"camille@{DemoMarketSeeder.Domain}"), new("Camille Verdois", "14 rue du Moulin-Blanc", "Bâtiment B", "69007", "Lyon", "06 39 98 41 12"));

    public static readonly DemoBuyer Sacha = new(
        "sacha", new($"sacha@{DemoMarketSeeder.Domain}"), new("Sacha Lormeau", "3 quai des Tanneurs", null, "35000", "Rennes", null));

    public AccountId AccountId => ShopOpening.AccountIdOf(Name);

    /// <summary>Whose keys seal what is theirs.</summary>
    public PersonId Person => new(AccountId.Value);
}
