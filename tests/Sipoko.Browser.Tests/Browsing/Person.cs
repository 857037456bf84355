namespace Sipoko.Browser.Tests.Browsing;

/// <summary>Someone with a browser of their own.</summary>
internal sealed class Person : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Scene scene;
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Person(Scene scene, IBrowserContext context, IPage page)
    {
        this.scene = scene;
        this.context = context;
        Page = page;
        context.Request += (_, request) => Note(IsElsewhere(request.Url), $"a request to {request.Url}");
        context.Console += (_, message) => Note(message.Type == "error" && !IsAnswerOfThePage(message), $"{message.Text} on {message.Page?.Url}");
        context.WebError += (_, error) => Note(true, $"{error.Error} on {error.Page?.Url}");
    }

    public IPage Page { get; }

    public RealSite Site => scene.Site;

    public IEnumerable<string> Complaints => complaints;

    public Task Opens(string path) => Page.GotoAsync(path);

    public Task Fills(string label, string value) => Page.GetByLabel(label).FillAsync(value);

    public Task Presses(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public Task Follows(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task Reads(string text) => Expect(Page.Locator("body")).ToContainTextAsync(text);

    public Task SeesHeading(string text) => Expect(Page.GetByRole(AriaRole.Heading, new() { Name = text }).First).ToBeVisibleAsync();

    /// <summary>Stops at a page: the test sees to it that it is sound.</summary>
    public Task StopsAt(string name) => scene.Stop(this, name);

    /// <summary>Loads a page again until what another module has to do is done.</summary>
    public Task Awaits(string path, ILocator wanted) => Eventually.Is($"{wanted} is on {path}", Patience, async () =>
    {
        await Page.GotoAsync(path);
        return await wanted.CountAsync() > 0;
    });

    /// <summary>Opens a mail in the demonstration's letter box.</summary>
    public async Task OpensMail(string recipient, string subject)
    {
        var row = Page.GetByRole(AriaRole.Row).Filter(new() { HasText = recipient }).Filter(new() { HasText = subject });
        await Awaits("/boite-aux-lettres", row);
        await row.First.GetByRole(AriaRole.Link).ClickAsync();
        await SeesHeading(subject);
    }

    public async Task SignsIn(string email, string password)
    {
        await Opens("/compte/connexion");
        await Fills("Adresse e-mail", email);
        await Fills("Mot de passe", password);
        await Presses("Me connecter");
    }

    /// <summary>Has a device that makes passkeys and always recognises its owner, as Chromium's own tests use.</summary>
    public async Task HasAuthenticator()
    {
        var browser = await context.NewCDPSessionAsync(Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>After the password, sellers and staff give the code that the demo's page shows in the place of their phone.</summary>
    public async Task SignsInWithCode(string email, string password)
    {
        await SignsIn(email, password);
        await SeesHeading("Votre code");
        await StopsAt("connexion-code");
        var code = "";
        await Eventually.Is($"there is a code for {email}", TimeSpan.FromMinutes(1), async () =>
        {
            var page = await (await Page.APIRequest.GetAsync("/boite-aux-lettres/codes")).TextAsync();
            code = System.Text.RegularExpressions.Regex.Match(page, System.Text.RegularExpressions.Regex.Escape(email) + "[^0-9]*([0-9]{6})<").Groups[1].Value;
            return code.Length > 0;
        });
        await Fills("Code", code);
        await Presses("Continuer");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Note(bool isFault, string complaint)
    {
        if (isFault)
        {
            complaints.Add(complaint);
        }
    }

    private bool IsElsewhere(string url) => url.StartsWith("http", StringComparison.Ordinal)
        && !url.StartsWith(Site.Address.AbsoluteUri, StringComparison.Ordinal) && !url.StartsWith(Site.Payments.AbsoluteUri, StringComparison.Ordinal);

    /// <summary>Chromium calls a page that answers 404 or 422 an error of its own; those are answers.</summary>
    private static bool IsAnswerOfThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(message.Page?.Url.Split('#')[0] ?? "?", StringComparison.Ordinal);
}
