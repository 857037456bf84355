namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> MessagingRows =>
    [
        new("GET", "/compte/messages/{id:guid}", "302 200 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/messages/{id:guid}", "404 422 404 404 404 404 404 404 404 404"),
        new("GET", "/compte/messages", "302 200 200 200 200 403 403 403 403 403"),
        new("GET", "/vendeur/messages", "302 403 403 200 200 403 403 403 403 403"),
        new("GET", "/vendeur/messages/{id:guid}", "302 403 403 200 404 403 403 403 403 403"),
        new("POST", "/vendeur/messages/{id:guid}", "302 403 403 422 404 403 403 403 403 403"),
        new("GET", "/aide", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/aide/{article}", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", "/aide/{article}/avis", "422 422 422 422 422 422 422 422 422 422"),
        new("GET", "/equipe/support/aide", "302 403 403 403 403 200 403 403 403 200"),
    ];
}
