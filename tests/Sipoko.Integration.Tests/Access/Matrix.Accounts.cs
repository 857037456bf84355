namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> AccountsRows =>
    [
        new("GET", "/compte", "302 200 200 200 200 200 200 200 200 200"),
        new("GET", "/compte/inscription", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", "/compte/inscription", "422 422 422 422 422 422 422 422 422 422"),
        new("GET", "/compte/confirmation", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", "/compte/confirmation", "422 422 422 422 422 422 422 422 422 422"),
        new("GET", "/compte/connexion", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", "/compte/connexion", "422 422 422 422 422 422 422 422 422 422"),
        new("POST", "/compte/deconnexion", "303 303 303 303 303 303 303 303 303 303"),
        new("GET", "/compte/mot-de-passe-oublie", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", "/compte/mot-de-passe-oublie", "422 422 422 422 422 422 422 422 422 422"),
        new("GET", "/compte/nouveau-mot-de-passe", "422 422 422 422 422 422 422 422 422 422"),
        new("POST", "/compte/nouveau-mot-de-passe", "422 422 422 422 422 422 422 422 422 422"),
    ];
}
