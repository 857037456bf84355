namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> CatalogRows =>
    [
        new("GET", "/", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/recherche", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/c/{category}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/p/{slug}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/boutique/{slug}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/sitemap.xml", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/robots.txt", "200 200 200 200 200 200 200 200 200 200"),
    ];
}
