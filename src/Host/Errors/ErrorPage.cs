using Sipoko.Web.Pages;

namespace Sipoko.Host.Errors;

/// <summary>What a person reads when a page cannot be shown: what happened, and what to do next. Never a trace.</summary>
internal sealed record ErrorPage(int Status, string Title, string Text, string Action, string ActionUrl) : IPageView
{
    public string? Robots => "noindex";

    public static ErrorPage For(int status) => status switch
    {
        400 => new(status, "Demande incomplète", "Ce que votre navigateur a envoyé n’a pas pu être lu. Revenez à la page précédente et recommencez.", "Retour à l’accueil", "/"),
        403 => new(status, "Accès refusé", "Votre compte ne donne pas accès à cette page, ou la demande venait d’un autre site.", "Aller à mon compte", "/compte"),
        404 => new(status, "Page introuvable", "Cette page n’existe pas ou n’existe plus. Le produit a peut-être été retiré de la vente.", "Retour à l’accueil", "/"),
        409 => new(status, "La page a changé entre-temps", "Quelqu’un a modifié ces informations pendant que vous les lisiez. Rechargez la page\u00A0: rien n’a été perdu ni fait à moitié.", "Retour à l’accueil", "/"),
        413 => new(status, "Envoi trop volumineux", "Ce que vous envoyez dépasse la taille acceptée. Raccourcissez le texte et recommencez.", "Retour à l’accueil", "/"),
        429 => new(status, "Trop d’essais", "Vous avez fait beaucoup d’essais en peu de temps. Attendez une minute, puis recommencez.", "Retour à l’accueil", "/"),
        503 => new(status, "Sipoko revient dans un instant", "Un de nos services ne répond pas. Vos commandes et vos paiements sont enregistrés\u00A0: rechargez la page dans quelques instants.", "Réessayer", "/"),
        < 500 => new(status, "Demande refusée", "Cette demande n’a pas pu être traitée.", "Retour à l’accueil", "/"),
        _ => new(status, "Une erreur de notre côté", "La page n’a pas pu être préparée. Nos équipes en sont averties\u00A0; rien n’a été fait à moitié.", "Retour à l’accueil", "/"),
    };
}
