using Carter;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Editorial;

/// <summary>The pages that we write ourselves: who we are, under which rules, and whom we invite.</summary>
public sealed class EditorialEndpoint : ICarterModule
{
    private const string Tag = "editorial";

    private static readonly (string Path, EditorialPage Page)[] Published =
    [
        ("/mentions-legales", new LegalNoticePage()), ("/conditions", new TermsPage()), ("/classement", new RankingPage()),
        ("/confidentialite", new PrivacyPage()), ("/accessibilite", new AccessibilityPage()), ("/vendre", new SellPage()),
    ];

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        foreach (var (path, page) in Published)
        {
            app.MapGet(path, (Pages pages) => pages.Public(page, Tag)).AllowAnonymous();
        }
    }
}
