namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> ReturnsRows =>
    [
        new("GET", "/compte/retours", "302 200 200 200 200 403 403 403 403 403"),
        new("GET", "/delais", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/retractation", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", "/retractation", "422 422 422 422 422 422 422 422 422 422"),
        new("GET", "/retractation/confirmation", "303 303 303 303 303 303 303 303 303 303"),
        new("POST", "/retractation/confirmation", "422 422 422 422 422 422 422 422 422 422"),
        new("GET", "/retractation/recu/{id:guid}", "404 404 404 404 404 404 404 404 404 404"),
        new("GET", "/compte/retours/nouveau", "302 404 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/retours/nouveau", "404 404 404 404 404 404 404 404 404 404"),
        new("GET", "/compte/retours/{id:guid}", "302 200 404 404 404 404 404 404 404 404"),
        new("GET", "/compte/retours/{id:guid}/{act}", "303 303 303 303 303 303 303 303 303 303"),
        new("GET", "/compte/retours/{id:guid}/fichiers/{file:guid}", "404 404 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/retours/{id:guid}/envoi", "404 422 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/retours/{id:guid}/offre", "404 422 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/retours/{id:guid}/recu", "404 422 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/retours/{id:guid}/abandon", "404 422 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/retours/{id:guid}/litige", "404 422 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/retours/{id:guid}/explications", "404 422 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/retours/{id:guid}/contestation", "404 422 404 404 404 404 404 404 404 404"),
        new("GET", "/vendeur/retours", "302 403 403 200 200 403 403 403 403 403"),
        new("GET", "/vendeur/retours/{id:guid}", "302 403 403 200 404 403 403 403 403 403"),
        new("GET", "/vendeur/retours/{id:guid}/{act}", "302 403 403 303 303 403 403 403 403 403"),
        new("GET", "/vendeur/retours/{id:guid}/fichiers/{file:guid}", "302 403 403 404 404 403 403 403 403 403"),
        .. new[] { "accord", "refus", "proposition", "remplacement", "remboursement", "controle", "preuve", "litige", "explications", "contestation" }
            .Select(act => new Row("POST", $"/vendeur/retours/{{id:guid}}/{act}", "302 403 403 422 404 403 403 403 403 403")),
        new("GET", "/equipe/litiges", "302 403 403 403 403 200 403 403 403 200"),
        new("GET", "/equipe/litiges/{id:guid}", "302 403 403 403 403 404 403 403 403 404"),
        new("GET", "/equipe/litiges/{id:guid}/decision", "302 403 403 403 403 303 403 403 403 303"),
        new("POST", "/equipe/litiges/{id:guid}/decision", "302 403 403 403 403 404 403 403 403 404"),
        new("GET", "/equipe/litiges/{id:guid}/fichiers/{file:guid}", "302 403 403 403 403 404 403 403 403 404"),
        new("GET", "/equipe/litiges/retractations/{id:guid}", "302 403 403 403 403 404 403 403 403 404"),
        new("POST", "/equipe/litiges/retractations/{id:guid}", "302 403 403 403 403 404 403 403 403 404"),
    ];
}
