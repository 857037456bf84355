using Carter;
using Sipoko.Host.Editorial.Archive;
using Sipoko.Web.EventStore;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Editorial;

/// <summary>The legal texts through time: what is in force, and each earlier version as it was.</summary>
public sealed class TextVersionsEndpoint : ICarterModule
{
    private const string Tag = "editorial";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/conditions/versions", (Pages pages) => pages.Public(new TextVersionsPage(), Tag)).AllowAnonymous();
        app.MapGet("/conditions/{version}", (string version, Pages pages) => Show(version, new TermsPage(), new Terms20261101Page(), pages)).AllowAnonymous();
        app.MapGet("/confidentialite/{version}", (string version, Pages pages) => Show(version, new PrivacyPage(), new Privacy20261101Page(), pages)).AllowAnonymous();
        app.MapGet("/mentions-legales/{version}", (string version, Pages pages) => Show(version, new LegalNoticePage(), new LegalNotice20261101Page(), pages)).AllowAnonymous();
    }

    private static IResult Show(string version, EditorialPage inForce, IPageView first, Pages pages) => version switch
    {
        LegalTexts.Version => pages.Public(inForce, Tag),
        ArchivedTexts.First => pages.Public(first, Tag),
        _ => Reply.NotFound(),
    };
}

internal sealed record TextVersionsPage() : EditorialPage("Versions de nos textes", "Les conditions, la confidentialité et les mentions légales de Sipoko, version après version.")
{
    public IReadOnlyList<TextVersion> Versions { get; } =
    [
        TextVersion.Of(LegalTexts.Version, LegalTexts.InForceSince, true, "Complète\u00A0: rétractation en ligne, Protection Sipoko 30 jours, encadré des garanties légales, cartes cadeaux, signalements et recours, conditions propres aux vendeurs, clés et durées de conservation."),
        TextVersion.Of(ArchivedTexts.First, new(2026, 11, 1), false, "Première version."),
    ];
}

internal sealed record TextVersion(string Name, string Dated, bool IsInForce, string Change, IReadOnlyList<TextVersion.Text> Texts)
{
    public static TextVersion Of(string name, DateOnly dated, bool isInForce, string change) => new(
        name, French.Day(dated), isInForce, change,
        [new($"/conditions/{name}", "Conditions d’utilisation et de vente"), new($"/confidentialite/{name}", "Confidentialité"), new($"/mentions-legales/{name}", "Mentions légales")]);

    public sealed record Text(string Url, string Title);
}
