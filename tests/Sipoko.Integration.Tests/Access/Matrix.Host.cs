namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> HostRows =>
    [
        new("GET", "/mentions-legales", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/conditions", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/conditions/versions", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/conditions/{version}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/confidentialite/{version}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/mentions-legales/{version}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/classement", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/confidentialite", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/accessibilite", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/vendre", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/health/live", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/health/ready", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/boite-aux-lettres", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/boite-aux-lettres/codes", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/boite-aux-lettres/{name}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/boite-aux-lettres/{name}/html", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/images/demo/{motif}.svg", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/{*path}", "404 404 404 404 404 404 404 404 404 404"),
        new("GET", "/vendeur", "302 403 403 200 200 403 403 403 403 403"),
        new("GET", "/equipe", "302 403 403 403 403 200 200 200 200 200"),
        new("GET", "/equipe/audit", "302 403 403 403 403 403 403 403 200 200"),
        new("POST", "/equipe/audit", "302 403 403 403 403 403 403 403 422 422"),
        new("GET", "/equipe/audit/{reference}", "302 403 403 403 403 403 403 403 303 303"),
        new("GET", "/equipe/machinerie", "302 403 403 403 403 403 403 403 403 200"),
        new("GET", "/equipe/machinerie/echecs", "302 403 403 403 403 403 403 403 403 200"),
        new("POST", "/equipe/machinerie/echecs", "302 403 403 403 403 403 403 403 403 422"),
        new("GET", "/equipe/machinerie/echecs/{letter:guid}", "302 403 403 403 403 403 403 403 403 404"),
        new("POST", "/equipe/machinerie/echecs/{letter:guid}", "302 403 403 403 403 403 403 403 403 404"),
        new("GET", "/compte/donnees", "302 200 200 200 200 200 200 200 200 200"),
        new("POST", "/compte/donnees", "302 422 422 422 422 422 422 422 422 422"),
    ];
}
