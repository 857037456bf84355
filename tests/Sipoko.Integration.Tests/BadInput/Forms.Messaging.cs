namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> MessagingFields => new()
    {
        ["/aide/contact"] = ["formulaire", "nom", "email", "sujet", "commande", "message", "fichiers-garde"],
        ["/compte/support/{id:guid}"] = ["formulaire", "message", "fichiers-garde"],
        ["/equipe/support/{id:guid}/prise"] = [],
        ["/equipe/support/{id:guid}/reponse"] = ["formulaire", "message"],
        ["/equipe/support/{id:guid}/note"] = ["formulaire", "message"],
        ["/equipe/support/{id:guid}/cloture"] = ["motif"],
        ["/signaler/{reason}"] = ["formulaire", "objet", "adresse", "marque", "titulaire", "qualite", "faits", "nom", "email", "bonne_foi", "fichiers-garde"],
        ["/signaler/suivi/{id:guid}/contestation"] = ["formulaire", "message"],
        ["/equipe/signalements/{id:guid}"] = ["decision", "faits", "fondement", "source"],
        ["/aide/{article}/avis"] = ["utile", "pourquoi"],
        ["/compte/messages/{id:guid}"] = ["id", "message", "fichiers-garde", "brouillon"],
        ["/vendeur/messages/{id:guid}"] = ["id", "message", "fichiers-garde", "brouillon"],
        ["/compte/messages/{id:guid}/aide"] = ["motif"],
        ["/vendeur/messages/{id:guid}/aide"] = ["motif"],
        ["/compte/messages/{id:guid}/blocage"] = ["accepter"],
        ["/vendeur/messages/{id:guid}/blocage"] = ["accepter"],
        ["/vendeur/messages/{id:guid}/sans-reponse"] = [],
        ["/boutique/{slug}/contact"] = ["id", "message", "sujet", "produit", "fichiers-garde", "brouillon"],
        ["/equipe/conversations/{id:guid}"] = ["id", "message", "fichiers-garde", "brouillon"],
        ["/equipe/conversations/{id:guid}/lecture"] = ["motif"],
        ["/equipe/conversations/{id:guid}/fin"] = [],
        ["/compte/profil/e-mails"] = ["voulus"],
    };
}
