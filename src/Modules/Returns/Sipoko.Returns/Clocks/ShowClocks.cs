using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Clocks;

/// <summary>Anybody reads every term that runs after an order, as the program counts it.</summary>
public sealed class ShowClocksEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/delais", (Pages pages) => pages.Public(new ShowClocksPage(), "editorial")).AllowAnonymous();
}

internal sealed record ShowClocksPage : IPageView
{
    public string Title => "Les délais après une commande";

    public string Description => "Rétractation, garantie, retours, colis non reçu\u00A0: chaque délai, d’où il part, et ce que dit la loi.";

    public IReadOnlyList<Row> Clocks => [.. ClockTable.All.Select(clock => new Row(
        clock.Name, clock.LengthInWords, $"à compter du jour suivant {clock.StartsFrom}", clock.Effect, clock.Ground, $"En vigueur depuis le {French.Day(clock.Since)}"))];

    public sealed record Row(string Name, string Length, string From, string Effect, string Ground, string Since);
}
