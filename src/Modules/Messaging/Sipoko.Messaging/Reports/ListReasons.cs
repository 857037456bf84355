using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Reports;

/// <summary>Why something is reported: each reason leads to its form.</summary>
public sealed class ListReasonsEndpoint : ICarterModule
{
    private const string Tag = "reports";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/signaler", Get).AllowAnonymous();

    private static IResult Get(HttpContext http, Pages pages)
    {
        var query = http.Request.Query;
        return query.Count == 0 ? pages.Public(new ListReasonsPage("", ""), Tag) : pages.Show(new ListReasonsPage(query["objet"].ToString(), query["id"].ToString()));
    }
}

internal sealed record ListReasonsPage(string Kind, string Id) : IPageView
{
    public string Title => "Signaler un contenu";

    public string? Description => "Contrefaçon, produit dangereux, annonce trompeuse, contenu illicite, fraude\u00A0: signalez-le à Sipoko, sans compte.";

    public IReadOnlyList<Crumb> Crumbs => [new("/aide", "Aide"), new(null, Title)];

    public IReadOnlyList<Row> Reasons => [.. ReportForms.All.Select(form => new Row($"/signaler/{form.Slug}{Query}", form.Title, form.Summary))];

    private string Query => Kind.Length == 0 ? "" : $"?objet={Uri.EscapeDataString(Kind)}&id={Uri.EscapeDataString(Id)}";

    public sealed record Row(string Url, string Title, string Summary);
}
