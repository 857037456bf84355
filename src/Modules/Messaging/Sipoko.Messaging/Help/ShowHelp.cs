using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Help.Articles;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Help;

/// <summary>The home of the help centre: the questions that come most, those of sellers, a search, and how to reach a person.</summary>
public sealed class ShowHelpEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/aide", Get).AllowAnonymous();

    private static IResult Get(HttpContext http, HelpSearch search, Pages pages)
    {
        var typed = HelpSearch.Typed(http.Request.Query["q"]);
        return typed.Length == 0 ? pages.Public(new ShowHelpPage("", []), HelpArticles.Tag) : pages.Show(new ShowHelpPage(typed, search.Find(typed)));
    }
}

internal sealed record ShowHelpPage(string Typed, IReadOnlyList<HelpArticle> Found) : IPageView
{
    public string Title => IsSearch ? $"Aide\u00A0: {Typed}" : "Aide";

    public string? Description => "Commander, payer, être livré, retourner un article, vendre sur Sipoko\u00A0: les réponses, et comment nous joindre.";

    public string? Robots => IsSearch ? "noindex" : null;

    public IReadOnlyList<Crumb> Crumbs => IsSearch ? [new("/", "Accueil"), new("/aide", "Aide"), new(null, "Recherche")] : [new("/", "Accueil"), new(null, "Aide")];

    public bool IsSearch => Typed.Length > 0;

    public string Count => French.Count(Found.Count, "article trouvé", "articles trouvés");

    public IReadOnlyList<ArticleLink> Results => [.. Found.Select(ArticleLink.Of)];

    public IReadOnlyList<ArticleLink> Buying => Of(HelpAudience.Buyers);

    public IReadOnlyList<ArticleLink> Selling => Of(HelpAudience.Sellers);

    public EmptyState NothingFound { get; } = new(
        "Aucun article ne parle de cela", "Essayez avec moins de mots, ou d’autres. Si la réponse n’est pas là, une personne de notre équipe vous la donnera.", "/aide/contact", "Écrire à l’équipe de Sipoko");

    private static IReadOnlyList<ArticleLink> Of(HelpAudience audience) => [.. HelpArticles.All.Where(article => article.Audience == audience).Select(ArticleLink.Of)];
}

internal sealed record ArticleLink(string Url, string Title, string Summary)
{
    public static ArticleLink Of(HelpArticle article) => new(article.Url, article.Title, article.Summary);
}
