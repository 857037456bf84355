using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Help.Articles;

/// <summary>One article of the help centre, and the question whether it helped.</summary>
public sealed class ShowArticleEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/aide/{article}", Get).AllowAnonymous();

    private static IResult Get(string article, HttpContext http, Pages pages) =>
        HelpArticles.Find(article) is not { } found ? Reply.NotFound()
        : http.Request.Query.ContainsKey("merci") ? pages.Show(new ShowArticlePage(found, FormFields.Empty(), IsThanked: true))
        : pages.Public(new ShowArticlePage(found, FormFields.Empty(), IsThanked: false), HelpArticles.Tag);
}

internal sealed record ShowArticlePage(HelpArticle Article, FormFields Fields, bool IsThanked) : IPageView
{
    public const string UsefulName = "utile";
    public const string ReasonName = "pourquoi";

    public string Title => Article.Title;

    public string? Description => Article.Summary;

    public string Summary => Article.Summary;

    /// <summary>The article's text stands beside, under its own name.</summary>
    public string Template => Article.Slug;

    public string UpdatedOn => French.Day(Article.UpdatedOn);

    public string FeedbackUrl => $"{Article.Url}/avis";

    public IReadOnlyList<Crumb> Crumbs => [new("/", "Accueil"), new("/aide", "Aide"), new(null, Title)];

    public Field Useful => new(
        UsefulName, "Avez-vous trouvé cette page utile\u00A0?", Error: Fields.ErrorOf(UsefulName),
        Options: [new("oui", "Oui", Fields.Raw(UsefulName) == "oui"), new("non", "Non", Fields.Raw(UsefulName) == "non")]);

    public Field Reason => new(
        ReasonName, "Pourquoi\u00A0?", Fields.Raw(ReasonName), Fields.ErrorOf(ReasonName), Hint: "Ne donnez ni nom ni adresse\u00A0: nous ne pouvons pas vous répondre ici.",
        MaxLength: FeedbackReason.MaxLength, Required: false);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
