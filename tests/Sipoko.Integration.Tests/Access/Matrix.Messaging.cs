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
        new("GET", "/aide/contact", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", "/aide/contact", "422 422 422 422 422 422 422 422 422 422"),
        new("GET", "/compte/support", "302 200 200 200 200 403 403 403 403 403"),
        new("GET", "/compte/support/{id:guid}", "302 200 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/support/{id:guid}", "302 422 404 404 404 404 404 404 404 404"),
        new("GET", "/compte/support/{id:guid}/fichiers/{file:guid}", "302 404 404 404 404 404 404 404 404 404"),
        new("GET", "/equipe/support", "302 403 403 403 403 200 403 403 403 200"),
        new("GET", "/equipe/support/{id:guid}", "302 403 403 403 403 200 403 403 403 200"),
        new("GET", "/equipe/support/{id:guid}/fichiers/{file:guid}", "302 403 403 403 403 404 403 403 403 404"),
        new("POST", "/equipe/support/{id:guid}/prise", "302 403 403 403 403 303 403 403 403 303"),
        new("POST", "/equipe/support/{id:guid}/reponse", "302 403 403 403 403 422 403 403 403 422"),
        new("POST", "/equipe/support/{id:guid}/note", "302 403 403 403 403 422 403 403 403 422"),
        new("POST", "/equipe/support/{id:guid}/cloture", "302 403 403 403 403 422 403 403 403 422"),
        new("GET", "/signaler", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/signaler/{reason}", "200 200 200 200 200 200 200 200 200 200"),
        new("POST", "/signaler/{reason}", "422 422 422 422 422 422 422 422 422 422"),
        new("GET", "/signaler/suivi/{id:guid}", "302 200 404 404 404 404 404 404 404 404"),
        new("POST", "/signaler/suivi/{id:guid}/contestation", "302 422 404 404 404 404 404 404 404 404"),
        new("GET", "/equipe/signalements", "302 403 403 403 403 403 200 403 403 200"),
        new("GET", "/equipe/signalements/{id:guid}", "302 403 403 403 403 403 200 403 403 200"),
        new("POST", "/equipe/signalements/{id:guid}", "302 403 403 403 403 403 422 403 403 422"),
        new("GET", "/equipe/signalements/{id:guid}/fichiers/{file:guid}", "302 403 403 403 403 403 404 403 403 404"),
        new("GET", "/equipe/support/aide", "302 403 403 403 403 200 403 403 403 200"),
    ];
}
