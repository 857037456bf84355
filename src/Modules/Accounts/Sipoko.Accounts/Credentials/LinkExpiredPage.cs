using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Credentials;

/// <summary>A link from a mail that no longer works, and the way to another one.</summary>
internal sealed record LinkExpiredPage(string Title, string Text, string Action, string ActionUrl) : IPageView
{
    public static readonly LinkExpiredPage OfConfirmation = new(
        "Ce lien ne fonctionne plus",
        "Un lien de confirmation sert pendant trois jours, et le dernier envoyé remplace les autres. "
        + "Créez de nouveau votre compte avec la même adresse\u00A0: nous vous en enverrons un autre.",
        "Créer un compte", "/compte/inscription");

    public static readonly LinkExpiredPage OfReset = new(
        "Ce lien ne fonctionne plus",
        "Un lien de changement de mot de passe sert une seule fois, pendant une heure. "
        + "Si vous venez de changer votre mot de passe, connectez-vous\u00A0; sinon, demandez un autre lien.",
        "Demander un autre lien", "/compte/mot-de-passe-oublie");

    public string? Robots => "noindex";
}
