using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Credentials;

/// <summary>A link from a mail that no longer works, and the way to another one.</summary>
internal sealed record LinkExpiredPage(string Title, string Text, string Action, string ActionUrl) : IPageView
{
    public static readonly LinkExpiredPage OfConfirmation = new(
        "Ce lien ne fonctionne plus",
        "Un lien de confirmation sert pendant trois jours. "
        + "Créez de nouveau votre compte avec la même adresse\u00A0: nous vous en enverrons un autre.",
        "Créer un compte", "/compte/inscription");

    public static readonly LinkExpiredPage OfReset = new(
        "Ce lien ne fonctionne plus",
        "Un lien de changement de mot de passe sert une seule fois, pendant une heure. "
        + "Si vous venez de changer votre mot de passe, connectez-vous\u00A0; sinon, demandez un autre lien.",
        "Demander un autre lien", "/compte/mot-de-passe-oublie");

    public static readonly LinkExpiredPage OfNewAddress = new(
        "Ce lien ne fonctionne plus",
        "Un lien de changement d’adresse sert une fois, pendant trois jours, et le dernier envoyé remplace les autres. "
        + "Si vous venez de l’ouvrir, votre adresse est déjà changée\u00A0: connectez-vous avec elle.",
        "Mon profil", "/compte/profil");

    public static readonly LinkExpiredPage OfUndo = new(
        "Ce lien ne fonctionne plus",
        "L’adresse d’avant peut être reprise une fois, pendant trois jours. Passé ce délai, écrivez-nous\u00A0: nous vérifierons qui vous êtes.",
        "Nous écrire", "/aide/contact");

    public static readonly LinkExpiredPage OfContest = new(
        "Ce lien ne fonctionne plus",
        "Une décision peut être contestée pendant six mois, une fois. Si vous venez de le faire, une personne de l’équipe relit votre dossier.",
        "Nous écrire", "/aide/contact");

    public string? Robots => "noindex";
}
