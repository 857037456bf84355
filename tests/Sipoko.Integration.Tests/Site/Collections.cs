namespace Sipoko.Integration.Tests.Site;

/// <summary>The journeys, one after the other on one site.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SipokoApp>
{
    public const string Name = "site";
}

/// <summary>Whoever tries every door and every field does so on a site of their own, beside the journeys.</summary>
[CollectionDefinition(Name)]
public sealed class DoorsCollection : ICollectionFixture<SipokoApp>
{
    public const string Name = "doors";
}
