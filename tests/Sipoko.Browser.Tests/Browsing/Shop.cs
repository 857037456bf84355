namespace Sipoko.Browser.Tests.Browsing;

/// <summary>The real site, and a browser to walk through it.</summary>
public class Shop : IAsyncLifetime
{
    private readonly bool hasStories;
    private IPlaywright playwright = null!;

    public Shop()
    {
    }

    protected Shop(bool hasStories) => this.hasStories = hasStories;

    public RealSite Site { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = InstalledBrowser.Arguments });
        Site = await RealSite.Open(hasStories);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>Plays a scene with its own people; when it fails, tells where each of them stood and what the site wrote.</summary>
    /// <param name="inspection">When given, looks over every page that somebody stops at.</param>
    internal async Task Plays(Func<Scene, Task> play, Inspection? inspection = null)
    {
        await using var scene = new Scene(this, inspection);
        try
        {
            await play(scene);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{await scene.Describe()}\n{Site.Logs}", failure);
        }
    }
}

/// <summary>The same, where the demo's people have bought, written and asked things back already.</summary>
public sealed class LivedInShop() : Shop(hasStories: true);

[CollectionDefinition(Name)]
public sealed class ShopCollection : ICollectionFixture<Shop>
{
    public const string Name = "shop";
}

[CollectionDefinition(Name)]
public sealed class LivedInShopCollection : ICollectionFixture<LivedInShop>
{
    public const string Name = "lived-in shop";
}
