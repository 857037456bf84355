namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> AccountsFields => new()
    {
        ["/compte/inscription"] = ["demande", "adresse", "mot-de-passe"],
        ["/compte/confirmation"] = ["jeton"],
        ["/compte/connexion"] = ["adresse", "mot-de-passe", "ReturnUrl"],
        ["/compte/deconnexion"] = [],
        ["/compte/mot-de-passe-oublie"] = ["adresse"],
        ["/compte/nouveau-mot-de-passe"] = ["jeton", "mot-de-passe"],
        ["/vendre/inscription/{etape}"] = ["formule", "nom", "forme", "siren", "siret", "tva", "rcs", "rue", "code-postal", "ville", "geste"],
        ["/vendre/inscription/envoi"] = ["engagement"],
        ["/invitation"] = ["jeton"],
        ["/vendeur/boutique"] = ["courriel", "telephone", "histoire", "retours"],
        ["/vendeur/boutique/vacances"] = ["du", "au"],
        ["/vendeur/boutique/vacances/fin"] = [],
        ["/vendeur/boutique/contestation"] = ["contestation"],
        ["/vendeur/boutique/fermeture"] = ["confirmation"],
        ["/vendeur/boutique/identite"] = ["nom", "forme", "siren", "siret", "tva", "rcs", "rue", "code-postal", "ville", "prenom", "nom-representant", "preuve", "extrait-date", "extrait-garde"],
        ["/vendeur/formule"] = ["formule"],
        ["/vendeur/equipe/invitations"] = ["invitation", "adresse"],
        ["/vendeur/equipe/invitations/{id:guid}/retrait"] = [],
        ["/vendeur/equipe/{id:guid}/retrait"] = [],
        ["/equipe/vendeurs/{id:guid}/certification"] = ["note", "v-RegisterExtract"],
        ["/equipe/vendeurs/{id:guid}/refus"] = ["faits-1", "fondement-1", "faits-2", "fondement-2"],
        ["/equipe/vendeurs/{id:guid}/suspension"] = ["faits", "fondement"],
        ["/equipe/vendeurs/{id:guid}/levee"] = ["motif"],
        ["/equipe/vendeurs/{id:guid}/maintien"] = ["faits-maintien", "fondement-maintien"],
        ["/equipe/vendeurs/{id:guid}/modification/acceptation"] = ["note-modification"],
        ["/equipe/vendeurs/{id:guid}/modification/refus"] = ["faits-modification", "fondement-modification"],
    };
}
